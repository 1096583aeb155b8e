import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './findings.ts'
import { listFiles } from './source-files.ts'

const documents = ['README.md', 'src/README.md', 'docs/architecture.md']

/** First folders that make a word in backticks a path of ours rather than a URL or a media type. */
const roots =
  /^(?:src|tests|docs|public|\.ci|app|features|design|voice|device|service-worker|server|commands|programmes|divisions|shared|journeys|rules|torture|bench)\//
const fileName = /^[\w.@-]+\.(?:tsx?|json|md|css|cjs|sql|html|csv|js)$/
/** `features/<name>/…` and `*.test.ts` speak of many files; `FILE.csv` stands for the reader's own. */
const speaksOfMany = /[<>*{}…\s]|^[A-Z_]+\.(?!md$)/
/** Made at run time, so absent from a fresh clone. */
const madeLater = /(^|\/)(keys\.json|dist|data|sw\.js|index\.css)(\/|$)/

function mentions(text: string): string[] {
  const inBackticks = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
  return inBackticks
    .map(match => (match[1] ?? '').replace(/(:\d+|\/)$/, ''))
    .filter(name => !speaksOfMany.test(name) && !madeLater.test(name))
    .filter(name => roots.test(name) || fileName.test(name))
}

/** The map is true: paths that the documents name exist, and so do the `npm run` scripts. */
export const checkNamedPaths: Check = async root => {
  const paths = listFiles(root)
  const exists = (name: string): boolean =>
    paths.some(path => path === name || path.endsWith(`/${name}`) || `/${path}`.includes(`/${name}/`))
  const manifest: { scripts?: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const problems = documents
    .filter(document => existsSync(join(root, document)))
    .flatMap(document => {
      const text = readFileSync(join(root, document), 'utf8')
      const scripts = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(match => match[1] ?? '')
      return [
        ...mentions(text)
          .filter(name => !exists(name))
          .map(name => `${document}: \`${name}\` does not exist`),
        ...scripts
          .filter(name => !manifest.scripts?.[name])
          .map(name => `${document}: package.json has no script ${name}`),
      ]
    })
  return { problems: [...new Set(problems)] }
}
