import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { StartError } from '../server/start-error.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(project, 'dist')
const markFile = join(dist, '.sources')

// What the built pages are made of. The server's own files run as they are.
const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src']
const notBuilt = /\.test\.tsx?$|\.sql$|\.csv$|\/server\/|\/commands\//

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(join(project, path)).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return notBuilt.test(path) ? [] : [path]
  const names = await readdir(join(project, path))
  const nested = await Promise.all(names.sort().map(name => filesUnder(`${path}/${name}`)))
  return nested.flat()
}

/** One hash over everything the pages are built from. */
async function hashSources(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(project, file)))
  return hash.digest('hex')
}

/** Compresses what was built once, as tightly as it goes, so that serving it costs nothing. */
async function compressBuilt(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|webmanifest|txt)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    await writeFile(`${file}.br`, brotliCompressSync(bytes))
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Builds the pages when their sources changed since the last build. Throws StartError when the build tools are missing. */
export async function buildIfChanged(say: (line: string) => void): Promise<void> {
  const now = await hashSources()
  const built = await readFile(markFile, 'utf8').catch(() => '')
  if (built === now) return
  const vite = await import('vite').catch((cause: unknown) => {
    throw new StartError('buildToolsMissing', {}, { cause })
  })
  say('build')
  await vite.build({ root: project, logLevel: 'error' })
  await compressBuilt(dist)
  await writeFile(markFile, now)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfChanged(() => undefined)
