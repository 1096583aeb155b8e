import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helpers/repository.ts'

const folder = join(repository, 'src/app')

/**
 * The addresses of src/app/routes.ts and of the blocks that stand beside it, read as text: loading them would load every screen with its
 * styles.
 */
export function routePaths(): readonly string[] {
  const files = readdirSync(folder).filter(name => /(^|-)routes\.ts$/.test(name))
  return files.flatMap(name => pathsIn(name, readFileSync(join(folder, name), 'utf8')))
}

function pathsIn(name: string, text: string): readonly string[] {
  const paths = [...text.matchAll(/^ {2,4}(?:\{ )?path: '([^']+)'/gm)].map(([, path = '']) => path)
  const rows = text.match(/(?:^ {4}|, )screen: /gm)?.length
  if (paths.length === 0 || paths.length !== rows) throw new Error(`src/app/${name} is written otherwise now`)
  return paths
}
