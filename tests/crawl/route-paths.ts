import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helpers/repository.ts'

/** The addresses of src/app/routes.ts, read as text: loading it would load every screen with its styles. */
export function routePaths(): readonly string[] {
  const text = readFileSync(join(repository, 'src/app/routes.ts'), 'utf8')
  const paths = [...text.matchAll(/^ {2,4}(?:\{ )?path: '([^']+)'/gm)].map(([, path = '']) => path)
  const rows = text.match(/(?:^ {4}|, )screen: /gm)?.length
  if (paths.length === 0 || paths.length !== rows)
    throw new Error('src/app/routes.ts is written otherwise now')
  return paths
}
