import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { v7 } from 'uuid'
import type { ServerContext } from '../../../server/server-context.ts'
import { isDuplicate } from '../../../server/transaction.ts'
import { findInvitation, hasAdministrator, invitationRow, newToken } from './invitation.ts'

type Context = Pick<ServerContext, 'db' | 'now' | 'demo'> & { config: { readonly dataDir: string } }

/** Beside the database and the keys, readable by whoever runs the server alone. */
const fileOf = ({ config }: Pick<Context, 'config'>) =>
  resolve(join(config.dataDir, 'first-administrator.txt'))

/** The link that stands in the file, if it is still good for something. */
async function goodLink({ db, now }: Context, file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [, token] = /#([\w-]{43})\s*$/.exec(text) ?? []
  const found = token === undefined ? undefined : await findInvitation(db, token, now())
  return found !== undefined && found.madeBy === null && found.used === undefined
}

/** Whole or not at all, and never readable by others, not even for a moment. */
async function writeSecretly(file: string, text: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${newToken().slice(0, 8)}`
  await writeFile(unfinished, text, { mode: 0o600, flag: 'wx', flush: true })
  await rename(unfinished, file)
}

/**
 * Where nobody runs a real deployment yet: writes a one-time link that makes its first administrator into a file that its owner alone
 * can read, and answers the path. The link of an earlier start goes on while it is good. Answers nothing where there is an
 * administrator, and in a demo; no account exists by default.
 */
export async function readyFirstAdministrator(context: Context, origin: string): Promise<string | undefined> {
  const { db, now, demo, config } = context
  const file = fileOf(context)
  if (demo || (await hasAdministrator(db))) {
    await rm(file, { force: true })
    return undefined
  }
  if (await goodLink(context, file)) return file
  const token = newToken()
  const row = invitationRow(
    { id: v7(), right: { role: 'administrator' }, name: null, by: null },
    token,
    now(),
  )
  const made = db.transaction().execute(async tx => {
    await tx
      .deleteFrom('staff_invitation')
      .where('made_by', 'is', null)
      .where('used_at', 'is', null)
      .execute()
    await tx.insertInto('staff_invitation').values(row).execute()
    // In the transaction: a link that could not be written is not left behind as a way in that nobody knows of.
    await writeSecretly(file, `${origin}/staff/start#${token}\n`, config.dataDir)
  })
  await made.catch(error => {
    // Another process of this deployment starts at the same moment: its link counts.
    if (!isDuplicate(error, 'staff_invitation_first')) throw error
  })
  return file
}

/** Takes the file away once its link was used. */
export async function forgetFirstLink(context: Pick<Context, 'config'>): Promise<void> {
  await rm(fileOf(context), { force: true })
}
