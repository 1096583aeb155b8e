import { isDemo } from '../server/settings.ts'
import { clearDemo } from './clear-demo.ts'
import { Refused } from './refused.ts'
import { runCommand } from './run-command.ts'
import { say } from './say.ts'

// `npm run demo:end -- --yes`: empties a demo database, which may then take real people.
await runCommand(async store => {
  if (!(await isDemo(store.db))) throw new Refused('demoEnd.notADemo')
  if (!process.argv.includes('--yes')) throw new Refused('demoEnd.ask')
  await clearDemo(store.ownerUrl, { end: true })
  process.stdout.write(say('demoEnd.done'))
})
