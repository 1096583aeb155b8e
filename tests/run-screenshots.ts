import { rm } from 'node:fs/promises'
import { sheetFolder } from './crawl/contact-sheet.ts'
import { exactly } from './helpers/exactly.ts'
import { conclude, runJourneys } from './helpers/test-runs.ts'

/**
 * `npm run screenshots`: a contact sheet of every screen in every state and of every example, at the default and the
 * largest step, for a person to look through. Says where it lies. `npm run screenshots -- /nearby` only a part.
 */
await rm(sheetFolder(), { recursive: true, force: true })
const words = process.argv.slice(2).map(exactly)
const grep = words.length > 0 ? [`--grep=${words.join('|')}`] : []
conclude(
  await runJourneys({ CRAWL: 'pictures' }, ['--project=crawl', 'every-screen', 'every-example', ...grep]),
)
