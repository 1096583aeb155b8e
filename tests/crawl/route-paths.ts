import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helpers/repository.ts'

const folder = join(repository, 'src/app')

/** The addresses of src/app/routes.ts and of the parts it is put together from, read as text: loading it would load every screen with its styles. */
export function routePaths(): readonly string[] {
  const files = readdirSync(folder).filter(name => /(^|-)routes\.ts$/.test(name))
  return files.flatMap(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    const paths = [...text.matchAll(/^ {2,4}(?:\{ )?path: '([^']+)'/gm)].map(([, path = '']) => path)
    const rows = text.match(/(?:^ {4}|, )screen: /gm)?.length
    if (paths.length === 0 || paths.length !== rows)
      throw new Error(`src/app/${name} is written otherwise now`)
    return paths
  })
}
