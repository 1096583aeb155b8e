import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helpers/repository.ts'

/** The names in src/design/examples.ts, in their order, read as text: loading it would load every style sheet. */
export function componentNames(): readonly string[] {
  const text = readFileSync(join(repository, 'src/design/examples.ts'), 'utf8')
  const names = [...text.matchAll(/^ {2}'?([\w-]+)'?: \w+Examples,$/gm)].map(([, name = '']) => name)
  if (names.length < 20) throw new Error('src/design/examples.ts is written otherwise now')
  return names
}
