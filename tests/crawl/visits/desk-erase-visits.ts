import type { Page } from '@playwright/test'
import { and, asWorker, atOf, id, longNamed, press, shows } from './desk-visits.ts'
import { broken, calls, held, longestName, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

const visit = {
  route: '/staff/sites/:id/people/:person/erase',
  at: atOf(`/people/${id(1)}/erase`),
} as const
const twice = async (page: Page, say: Say): Promise<void> => {
  await press('删掉')(page, say)
  await press('对，删掉')(page, say)
}

/** Erasing somebody at the desk. */
export const deskEraseVisits: readonly Visit[] = [
  { ...visit, state: 'as it is', meet: asWorker, shows: /为什么删|这一页是您自己的/ },
  { ...visit, state: 'loading', meet: held(calls.me, calls.sitePerson), shows: /正在打开/, waits: true },
  { ...visit, state: 'error', who: signedIn, meet: broken(calls.sitePerson), shows: /是我们这边出了毛病/ },
  { ...visit, state: 'refused', who: signedIn, shows: /回到站里的活/ },
  { ...visit, state: 'longest names', who: signedIn, meet: longNamed, shows: new RegExp(longestName) },
  {
    ...{ ...visit, state: 'about to erase', who: senior },
    ...{ meet: asWorker, act: press('删掉'), shows: /请再看一眼名字/ },
  },
  {
    ...{ ...visit, state: 'who asks, once more', who: senior, act: twice, shows: /请再证实一次/ },
    meet: and(asWorker, refused(calls.siteErasure, 403, 'prove_again')),
  },
  {
    ...{ ...visit, state: 'error: not erased', who: senior, act: twice, shows: /这件事现在办不了/ },
    meet: and(asWorker, refused(calls.siteErasure, 409, 'holds_rights')),
  },
  {
    ...{ ...visit, state: 'erased', who: senior, act: twice, shows: /资料删掉了/ },
    meet: and(asWorker, shows(calls.siteErasure, { erased: true })),
  },
]
