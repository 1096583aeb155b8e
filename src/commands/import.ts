import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import { findSetting, isDemo, keepSetting } from '../server/settings.ts'
import { keepDivisionsFresh } from './first-start.ts'
import { importCsv } from './import/import-csv.ts'
import { sayProblem } from './import/problem.ts'
import { Refused } from './refused.ts'
import { runCommand } from './run-command.ts'
import { say } from './say.ts'

async function readInput(file: string | undefined): Promise<Uint8Array> {
  if (!file) throw new Refused('import.usage')
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Refused('import.noFile', { file })
    throw error
  }
}

// `npm run import -- FILE.csv`: sites and openings from the form of docs/import.md; all of it or nothing.
await runCommand(async store => {
  const bytes = await readInput(process.argv[2])
  const now = Date.now()
  await keepDivisionsFresh(store, now)
  // A database that is filled from a file before its first start is meant for real use.
  if ((await findSetting(store.db, 'demo')) === undefined) await keepSetting(store.db, 'demo', false)
  const result = await importCsv(store.pool, { bytes, now, demo: await isDemo(store.db), newId: () => v7() })
  if (!result.ok) {
    process.stderr.write(result.problems.map(problem => `${sayProblem(problem)}\n`).join(''))
    throw new Refused('import.refused', { count: result.problems.length })
  }
  const { sites, openings, unknownYears } = result
  for (const year of unknownYears) process.stdout.write(say('import.calendarUnknown', { year }))
  process.stdout.write(
    say('import.done', {
      sitesAdded: sites.added,
      sitesChanged: sites.changed,
      sitesSame: sites.same,
      openingsAdded: openings.added,
      openingsChanged: openings.changed,
      openingsSame: openings.same,
    }),
  )
})
