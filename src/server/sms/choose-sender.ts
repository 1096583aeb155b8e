import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.ts'
import { StartError } from '../start-error.ts'
import { httpSender } from './http-sender.ts'
import { logSender } from './log-sender.ts'
import { deskSender, type SmsSender } from './sms-sender.ts'

/**
 * The sender that `SMS` asks for; without it the log on a demo database, else none. Throws StartError for the log where
 * people are real: whoever reads it could sign in as any of them.
 */
export function chooseSender({ sms }: Config, demo: boolean, log: FastifyBaseLogger): SmsSender {
  const kind = sms.kind === 'unset' ? (demo ? 'log' : 'desk') : sms.kind
  if (sms.kind === 'http') return httpSender({ url: sms.url, token: sms.token, log })
  if (kind !== 'log') return deskSender
  if (!demo) throw new StartError('smsLogNeedsDemo')
  return logSender(log)
}
