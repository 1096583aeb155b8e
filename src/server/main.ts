import { serve, stopOnSignals } from './serve.ts'
import { StartError } from './start-error.ts'

// The server alone, for production: nothing is built and no demo is loaded. `npm start` is src/commands/start.ts.
try {
  const serving = await serve(process.env)
  stopOnSignals(serving)
  process.stdout.write(`${serving.address}\n`)
  // The path alone: whoever reads the log must not find the link in it.
  if (serving.firstAdministrator !== undefined) process.stdout.write(`${serving.firstAdministrator}\n`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
