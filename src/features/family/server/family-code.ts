import { randomInt } from 'node:crypto'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isDuplicate } from '../../../server/transaction.ts'
import { codeLasts } from '../rules.ts'

const newCode = () => randomInt(1_000_000).toString().padStart(6, '0')

/**
 * A code for the senior to read out, instead of the one before. It is good for ten minutes and one request, and kept as a
 * keyed hash: who reads the database can't use it.
 */
export async function makeCode(
  context: ServerContext,
  { person, device }: Actor,
  address: string,
): Promise<{ code: string; expiresAt: string }> {
  const expires_at = new Date(context.now() + codeLasts)
  for (let attempt = 1; ; attempt++) {
    const text = newCode()
    const code = keyedHash(context.keys, 'family-code', text)
    try {
      await context.db.transaction().execute(async tx => {
        const row = { code, expires_at, opened: null }
        await tx
          .insertInto('family_code')
          .values({ senior: person, ...row })
          .onConflict(conflict => conflict.column('senior').doUpdateSet(row))
          .execute()
        const entry = {
          what: 'family_code',
          actor: person,
          person,
          device,
          address,
          outcome: 'done',
        } as const
        await writeAudit(tx, context, entry)
      })
      return { code: text, expiresAt: expires_at.toISOString() }
    } catch (error) {
      // Somebody else's code happens to be the same.
      if (attempt === 5 || !isDuplicate(error, 'family_code_code_key')) throw error
    }
  }
}

/** Forgets codes that are over. */
export async function clearFamilyCodes({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('family_code').where('expires_at', '<=', new Date(now())).execute()
}
