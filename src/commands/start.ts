import { serve, stopOnSignals } from '../server/serve.ts'
import { StartError } from '../server/start-error.ts'
import { buildIfChanged } from './build.ts'
import { fillFirst } from './first-start.ts'
import { saying, sayStarted } from './saying.ts'

// What `npm start` runs: builds the pages if they changed, opens the database, fills an empty one, serves.
// Copied first: building sets NODE_ENV for itself.
const env = { ...process.env }
try {
  await buildIfChanged(() => saying('building'))
  const serving = await serve(env, fillFirst)
  stopOnSignals(serving)
  sayStarted(serving)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
