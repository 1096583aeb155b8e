import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './source-files.ts'

/** Texts of one folder in one language: dotted key to sentence. */
export interface TextFile {
  /** For example `src/features/openings/texts`. */
  readonly folder: string
  /** For example `zh-CN`. */
  readonly language: string
  readonly path: string
  readonly texts: ReadonlyMap<string, string>
}

/** `{a: {b: 'x'}}` as `a.b` to `x`; a value that is neither text nor an object becomes an empty text. */
export function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]]
  if (typeof value !== 'object' || value === null) return [[prefix, '']]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key))
}

/** Every `texts/<language>.json` below src. Throws if one is not JSON. */
export function readTextFiles(root: string): TextFile[] {
  return listFiles(root, 'src').flatMap(path => {
    const parts = /^(src\/.*\/texts)\/([^/]+)\.json$/.exec(path)
    if (!parts?.[1] || !parts[2]) return []
    const content: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'))
    return [{ folder: parts[1], language: parts[2], path, texts: new Map(flatten(content)) }]
  })
}
