import { conclude, runJourneys, runVitest, sum } from './helpers/test-runs.ts'

/** `npm test`: everything a machine with only Node and npm can test, as root or not. */
const rules = await runVitest()
const journeys = await runJourneys()
conclude(sum([rules, journeys]))
