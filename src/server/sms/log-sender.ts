import type { FastifyBaseLogger } from 'fastify'
import type { SmsSender } from './sms-sender.ts'

/** Writes the code into the server's log, for a demo, whose people are made up. The level shows it where only warnings are. */
export function logSender(log: Pick<FastifyBaseLogger, 'warn'>): SmsSender {
  return {
    async send({ phone, code, text }) {
      log.warn({ sms: phone, code }, text)
      return true
    },
  }
}
