import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import ts from 'typescript'
import { ensureBuilt } from '../helpers/built-app.ts'
import type { Check } from './findings.ts'
import { parse, walk } from './syntax.ts'

/** Bytes over the wire (brotli, 1 kB = 1000 bytes) until the first useful list; 8 kB of 60 are the list's own. */
export const budget = { script: 40_000, all: 52_000 }

/** What a page names and a browser fetches at once; a manifest and icons load after the page and don't count. */
function namedByPage(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const loads = tags.filter(
    tag => tag.startsWith('<script') || /rel="?(modulepreload|stylesheet|preload)/.test(tag),
  )
  return loads.flatMap(tag => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? [])
}

function importedBy(root: string, path: string): string[] {
  const imported: string[] = []
  walk(parse(root, path), node => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return
    const from = node.moduleSpecifier
    if (from && ts.isStringLiteral(from)) imported.push(posix.join(posix.dirname(path), from.text))
  })
  return imported
}

/** Paths below `root` that a first visit must load: the page, what it names, and what those import statically. */
export function firstVisit(root: string): string[] {
  const page = 'dist/index.html'
  const found = new Set([page])
  const waiting = namedByPage(readFileSync(join(root, page), 'utf8'))
    .filter(url => !/^([a-z]+:|\/api\/)/.test(url))
    .map(url => posix.join('dist', url))
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue
    found.add(path)
    if (path.endsWith('.js') && existsSync(join(root, path))) waiting.push(...importedBy(root, path))
  }
  return [...found]
}

const wireBytes = (content: Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** Weighs what the first visit loads from `dist`, which must exist. */
export const weighFirstVisit: Check = async root => {
  const files = firstVisit(root)
  const missing = files.filter(path => !existsSync(join(root, path)))
  if (missing.length > 0)
    return { problems: missing.map(path => `${path}: the page loads it, but it isn't there`) }
  const weights = files.map(path => ({ path, bytes: wireBytes(readFileSync(join(root, path))) }))
  const sum = (of: typeof weights): number => of.reduce((total, { bytes }) => total + bytes, 0)
  const script = sum(weights.filter(({ path }) => path.endsWith('.js')))
  const all = sum(weights)
  const each = weights.map(({ path, bytes }) => `    ${kB(bytes).padStart(9)}  ${path}`).join('\n')
  const problems = []
  if (script > budget.script)
    problems.push(`${kB(script)} of JavaScript, at most ${kB(budget.script)}\n${each}`)
  if (all > budget.all) problems.push(`${kB(all)} in all, at most ${kB(budget.all)}\n${each}`)
  return { problems, note: `${kB(script)} of JavaScript, ${kB(all)} in all` }
}

/** Builds if needed, then weighs. */
export const checkSizeBudget: Check = async root => {
  await ensureBuilt()
  return weighFirstVisit(root)
}
