import { benchEnrolments } from './enrolments.ts'
import { benchEnrolmentsHttp } from './enrolments-http.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchQueries } from './queries.ts'
import { benchRequests } from './requests.ts'
import { benchUnderstand } from './understand.ts'

const parts = {
  requests: benchRequests,
  queries: benchQueries,
  enrolments: benchEnrolments,
  'enrolments-http': benchEnrolmentsHttp,
  'first-load': benchFirstLoad,
  understand: benchUnderstand,
}

/** `npm run bench`, or `npm run bench -- queries` for one part. Prints JSON lines. */
const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await bench()
