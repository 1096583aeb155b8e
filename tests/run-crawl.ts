import { rm } from 'node:fs/promises'
import { passedFile } from './crawl/passed-before.ts'
import { presentCommit } from './crawl/present-commit.ts'
import { exactly } from './helpers/exactly.ts'
import { conclude, runJourneys } from './helpers/test-runs.ts'

/**
 * `npm run crawl`: every screen as every visitor in every state, on all screens, steps, languages and themes, and every
 * example of every component. `npm test` does a drawn part of it.
 *
 * `npm run crawl -- /nearby` only what has these words in its name; `-- --resume` goes on where the last crawl of this
 * commit was ended; `-- --shard=1/4` a quarter of it.
 */
const given = process.argv.slice(2)
const resume = given.includes('--resume')
const options = given.filter(each => each.startsWith('--') && each !== '--resume')
const words = given.filter(each => !each.startsWith('--')).map(exactly)
process.env.CRAWL_COMMIT = presentCommit()
if (!resume) await rm(passedFile(), { force: true })
const grep = words.length > 0 ? [`--grep=${words.join('|')}`] : []
conclude(
  await runJourneys({ CRAWL: 'full', ...(resume ? { CRAWL_RESUME: '1' } : {}) }, [
    '--project=crawl',
    ...options,
    ...grep,
  ]),
)
