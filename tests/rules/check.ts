import { repository } from '../helpers/repository.ts'
import { checkBrowserBaseline } from './browser-baseline.ts'
import { checkDeadCode } from './dead-code.ts'
import { checkFilesAndNames } from './files-and-names.ts'
import type { Check, Findings } from './findings.ts'
import { checkFormatAndLint } from './format-and-lint.ts'
import { checkImportDirections } from './import-directions.ts'
import { checkNamedPaths } from './named-paths.ts'
import { checkPlainNode } from './plain-node.ts'
import { checkSilencing } from './silencing.ts'
import { checkSizeBudget } from './size-budget.ts'
import { checkTextsComplete } from './texts-complete.ts'
import { checkTextsUsed } from './texts-used.ts'
import { checkTypes } from './types.ts'
import { checkWordsInCode } from './words-in-code.ts'

/** What `npm run check` checks; `npm run check -- types texts` runs only those whose name has one of the words. */
const checks: readonly (readonly [string, Check])[] = [
  ['format and lint', checkFormatAndLint],
  ['types', checkTypes],
  ['import directions', checkImportDirections],
  ['dead code', checkDeadCode],
  ['plain node', checkPlainNode],
  ['silencing', checkSilencing],
  ['files and names', checkFilesAndNames],
  ['named paths', checkNamedPaths],
  ['texts complete', checkTextsComplete],
  ['texts used', checkTextsUsed],
  ['words in code', checkWordsInCode],
  ['size budget', checkSizeBudget],
  ['browser baseline', checkBrowserBaseline],
]

async function run(name: string, check: Check): Promise<Findings> {
  const start = performance.now()
  const findings = await check(repository).catch((error: unknown): Findings => {
    return { problems: [error instanceof Error ? error.message : String(error)] }
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const verdict = findings.problems.length === 0 ? 'ok    ' : 'FAILED'
  console.log(`${verdict} ${name.padEnd(18)} ${seconds.padStart(5)} s  ${findings.note ?? ''}`.trimEnd())
  return findings
}

const wanted = process.argv.slice(2)
const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.some(word => name.includes(word)))
const failed: (readonly [string, Findings])[] = []

/** Two at a time: the slow ones are processes of their own. */
const waiting = [...chosen]
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const findings = await run(...next)
    if (findings.problems.length > 0) failed.push([next[0], findings])
  }
}
await Promise.all([work(), work()])

for (const [name, { problems }] of failed) {
  console.log(`\n${name}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  for (const problem of problems) console.log(`  ${problem.replaceAll('\n', '\n  ')}`)
}
console.log(
  failed.length === 0
    ? `\nAll ${chosen.length} checks passed.`
    : `\n${failed.length} of ${chosen.length} checks failed.`,
)
process.exitCode = failed.length === 0 && chosen.length > 0 ? 0 : 1
