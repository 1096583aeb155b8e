import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Database } from './schema.ts'
import { StartError } from './start-error.ts'

/** 32 random bytes. `id` is stored beside whatever the key made, so that keys can be changed one day. */
export type SecretKey = { readonly id: string; readonly key: Buffer }
export type PrivateKey = { readonly id: string; readonly key: KeyObject }

/** Five keys, one for each purpose, so that losing or changing one never touches the others. */
export type Keys = {
  /** Mixed into PIN hashes: a stolen database alone gives no PINs. */
  readonly pepper: SecretKey
  /** Encrypts sensitive fields. */
  readonly fields: SecretKey
  /** Hashes what must be found again without being readable. */
  readonly lookup: SecretKey
  /** Ed25519; signs what others check. */
  readonly signing: PrivateKey
  /** P-256 (old tablets' browsers have no X25519); opens what tablets sealed. */
  readonly sealing: PrivateKey
  /** The file they came from, for sentences. */
  readonly file: string
}

type Purpose = Exclude<keyof Keys, 'file'>
const purposes: readonly Purpose[] = ['pepper', 'fields', 'lookup', 'signing', 'sealing']

const fileSchema = v.object({
  format: v.literal(1),
  keys: v.array(v.object({ id: v.string(), purpose: v.picklist(purposes), value: v.string() })),
})
type KeyFile = v.InferOutput<typeof fileSchema>

function makeValue(purpose: Purpose): Buffer {
  const der = { type: 'pkcs8', format: 'der' } as const
  if (purpose === 'signing') return generateKeyPairSync('ed25519').privateKey.export(der)
  if (purpose === 'sealing') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(der)
  return randomBytes(32)
}

function makeKeyFile(): KeyFile {
  const keys = purposes.map(purpose => ({
    id: `${purpose}-${randomBytes(6).toString('hex')}`,
    purpose,
    value: makeValue(purpose).toString('base64'),
  }))
  return { format: 1, keys }
}

/** Whole or not at all, and never over a file that is already there: of two first starts one wins, both read it. */
async function createKeyFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(unfinished, `${JSON.stringify(makeKeyFile(), null, 2)}\n`, { mode: 0o600, flush: true })
  await link(unfinished, file).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(unfinished)
  if (process.platform === 'win32') return
  const folder = await open(dirname(file))
  await folder.sync()
  await folder.close()
}

function parseKeyFile(text: string, file: string): Keys {
  let parsed: KeyFile
  try {
    parsed = v.parse(fileSchema, JSON.parse(text))
  } catch (cause) {
    throw new StartError('keyFileBroken', { file, problem: 'JSON' }, { cause })
  }
  const find = (purpose: Purpose) => {
    const found = parsed.keys.filter(key => key.purpose === purpose)
    if (found.length !== 1 || !found[0]) throw new StartError('keyFileBroken', { file, problem: purpose })
    return { id: found[0].id, bytes: Buffer.from(found[0].value, 'base64') }
  }
  const secret = (purpose: Purpose): SecretKey => {
    const { id, bytes } = find(purpose)
    if (bytes.length !== 32) throw new StartError('keyFileBroken', { file, problem: purpose })
    return { id, key: bytes }
  }
  const privateKey = (purpose: Purpose): PrivateKey => {
    const { id, bytes } = find(purpose)
    try {
      return { id, key: createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }) }
    } catch (cause) {
      throw new StartError('keyFileBroken', { file, problem: purpose }, { cause })
    }
  }
  return {
    pepper: secret('pepper'),
    fields: secret('fields'),
    lookup: secret('lookup'),
    signing: privateKey('signing'),
    sealing: privateKey('sealing'),
    file,
  }
}

export type OpenKeysOptions = {
  file: string
  /** Whether to make the file (0600) when there is none. */
  create: boolean
  /** Hears a sentence when others may read the file. Only a warning: mounted secrets often can't be 0600. */
  warn: (sentence: string) => void
}

/** The keys of `file`. Throws StartError when it is missing and not to be made, or is not whole. */
export async function openKeys({ file, create, warn }: OpenKeysOptions): Promise<Keys> {
  const found = await stat(file).catch(() => undefined)
  if (!found && !create) throw new StartError('keyFileMissing', { file })
  if (!found) await createKeyFile(file)
  if (found && process.platform !== 'win32' && found.mode & 0o077) {
    warn(new StartError('keyFileReadable', { file }).message)
  }
  return parseKeyFile(await readFile(file, 'utf8'), file)
}

/**
 * Refuses, with a StartError, a database that was written with a key we don't have: going on would make
 * everyone's PIN wrong and lock fields for ever. Then records the keys in use. `now` in milliseconds.
 */
export async function checkKeyUse(db: Kysely<Database>, keys: Keys, now: number): Promise<void> {
  const used = await db.selectFrom('key_use').select(['key_id', 'purpose']).execute()
  const ours = new Set(purposes.map(purpose => keys[purpose].id))
  const foreign = used.find(use => !ours.has(use.key_id))
  if (foreign) {
    throw new StartError('keysForeign', { id: foreign.key_id, purpose: foreign.purpose, file: keys.file })
  }
  const rows = purposes.map(purpose => ({ key_id: keys[purpose].id, purpose, first_used: new Date(now) }))
  await db
    .insertInto('key_use')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
