import { conclude, runJourneys } from './helpers/test-runs.ts'

/**
 * `npm run sweep`: every screen in every state, in all text steps and themes. `npm test` checks a part of these.
 * `SWEEP_PICTURES` names a folder for pictures of each.
 */
conclude(await runJourneys({ SWEEP: 'full' }, ['every-screen']))
