import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../helpers/built-app.ts'
import { allowedNewer } from './baseline-allowed.ts'
import { newerCss } from './baseline-css.ts'
import { newerScript } from './baseline-scripts.ts'
import type { Check } from './findings.ts'
import { listFiles } from './source-files.ts'
import { parse } from './syntax.ts'

function newerIn(root: string, path: string): string[] {
  if (path.endsWith('.css')) return newerCss(readFileSync(join(root, path), 'utf8'))
  return path.endsWith('.js') ? newerScript(parse(root, path)) : []
}

/** Compares the built files in `dist`, which must exist, with what Chromium 87 and iOS 14.5 know. */
export const readBaseline: Check = async root => {
  const problems = listFiles(root, 'dist').flatMap(path =>
    newerIn(root, path)
      .filter(name => !allowedNewer.has(name))
      .map(
        name => `${path}: ${name} is newer than Chromium 87 or iOS 14.5; give it a fallback or say in
    tests/rules/baseline-allowed.ts why it does no harm`,
      ),
  )
  return { problems }
}

/** Builds if needed, then compares. */
export const checkBrowserBaseline: Check = async root => {
  await ensureBuilt()
  return readBaseline(root)
}
