import { type Config, readConfig } from '../server/config.ts'
import { StartError } from '../server/start-error.ts'
import { openStore, type Store } from '../server/store.ts'
import { Refused } from './refused.ts'

/**
 * Runs a command on the configured database, whether the app is running on it or not. What the person at the console
 * can mend is said as a sentence on stderr with exit code 1; anything else is thrown.
 */
export async function runCommand(work: (store: Store, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env)
    const broken: Error[] = []
    const log = { line: () => undefined, error: (error: Error) => broken.push(error) }
    const store = await openStore(config, log, { share: true, connections: 2 })
    try {
      await work(store, config)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StartError || error instanceof Refused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
