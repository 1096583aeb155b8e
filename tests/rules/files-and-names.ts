import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './findings.ts'
import { listFiles } from './source-files.ts'

const longest = 250

/** The design card fixes the top level; dot files and what git ignores may stand beside it. */
const topLevel = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'index.html',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'src',
  'public',
  'tests',
  'docs',
])

function ignoredByGit(root: string): ReadonlySet<string> {
  const path = join(root, '.gitignore')
  if (!existsSync(path)) return new Set()
  const lines = readFileSync(path, 'utf8').split('\n')
  return new Set(lines.map(line => line.trim().replaceAll('/', '')).filter(line => line !== ''))
}

const saysNothing = /(^|\/)(utils?|common|helpers?|misc)(\/|\.|$)|(^|\/)index\.tsx?$/

/** Short files, names that say something, and a top level that stays as it is. */
export const checkFilesAndNames: Check = async root => {
  const ignored = ignoredByGit(root)
  const strangers = readdirSync(root)
    .filter(
      name => !name.startsWith('.') && !topLevel.has(name) && !ignored.has(name) && !name.endsWith('.log'),
    )
    .map(name => `${name}: the top level is fixed; find a place in src, tests, docs or public`)
  const files = listFiles(root, 'src')
  const vague = files
    .filter(path => saysNothing.test(path.slice('src/'.length)))
    .map(path => `${path}: name the file or folder by its duty`)
  const long = [...files, ...listFiles(root, 'tests')]
    .filter(path => /\.(tsx?|css)$/.test(path))
    .map(path => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${longest}; cut it by duty`)
  return { problems: [...strangers, ...vague, ...long] }
}
