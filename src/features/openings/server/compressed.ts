import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const unzip = promisify(gunzip)

export type Compressed = { br: Buffer; gz: Buffer }

/** Compresses a text both ways on the thread pool, never on the thread that answers; large ones less tightly. */
export async function compress(text: string): Promise<Compressed> {
  const bytes = Buffer.from(text)
  const quality = bytes.length > 1_000_000 ? 6 : 9
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 6 })])
  return { br, gz }
}

/** The text back from its gzip form. */
export async function expand(gz: Buffer): Promise<string> {
  return (await unzip(gz)).toString('utf8')
}
