import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './repository.ts'
import { toolEnvironment } from './run-tool.ts'

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

/** Runs a test tool with its output on the screen; `read` turns its JSON report into a tally. */
async function run<Report>(
  tool: string,
  args: (report: string) => readonly string[],
  env: (report: string) => Readonly<Record<string, string>>,
  read: (report: Report) => Tally,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'yinling-report-'))
  const file = join(folder, 'report.json')
  const child = spawn(join(repository, 'node_modules/.bin', tool), args(file), {
    cwd: repository,
    env: { ...toolEnvironment, ...env(file) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'close')
  const report = await readFile(file, 'utf8').catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
  const tally = report ? read(JSON.parse(report)) : { passed: 0, failed: 0 }
  // A file that can't be loaded, or a tool that can't start, counts as one failure: never a silent pass.
  return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

/** Rules, device code, and the server against its database. `filters` choose files by a part of their path. */
export function runVitest(
  filters: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  return run<VitestReport>(
    'vitest',
    report => ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    () => env,
    report => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  )
}

/** The whole app in a browser. `filters` choose files by a part of their path; options of the tool go with them. */
export function runJourneys(
  env: Readonly<Record<string, string>> = {},
  filters: readonly string[] = [],
): Promise<Tally> {
  return run<PlaywrightReport>(
    'playwright',
    () => [
      'test',
      ...filters,
      '--config',
      'tests/journeys/playwright.config.ts',
      '--reporter=list,json,./tests/crawl/crawl-reporter.ts',
    ],
    report => ({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  )
}

/** The last line of a run, alone on its line; sets the exit code. A run without a single test has failed. */
export function conclude({ passed, failed }: Tally): void {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
