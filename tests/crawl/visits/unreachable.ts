import type { State } from './visit.ts'
import { daughter, nobody, signedIn, type VisitorName } from './visitors.ts'

/**
 * States that a screen can't be in, and why. Whatever isn't named here has to be visited by everybody. `by` narrows it to
 * one visitor; the reason is about the screen, never about the work of visiting it.
 */
export interface Unreachable {
  readonly states: readonly State[]
  readonly by?: VisitorName | readonly VisitorName[]
  readonly because: string
}

const nothingToFetch = 'it fetches nothing, so there is nothing to wait for, to miss or to be refused'
const personalPage = 'without signing in the page only asks to sign in, and fetches nothing of anybody'
const notAList = 'it shows one thing, which is there or is refused'
const ownNamesOnly = 'it shows no name that comes from elsewhere'
const alreadyHere = 'who is signed in already is shown the way on, and no form'
const lists = 'a list is never refused: everybody may look'

const personal: readonly Unreachable[] = [
  { states: ['empty', 'error', 'refused', 'longest names'], by: nobody, because: personalPage },
]
const still: readonly Unreachable[] = [
  { states: ['empty', 'loading', 'error', 'refused', 'longest names'], because: nothingToFetch },
]
const aboutHerself: readonly Unreachable[] = [
  {
    states: ['empty', 'error', 'refused', 'longest names'],
    by: daughter,
    because: 'it is about who is signed in, whoever they act for, so it is the same as for a senior',
  },
]
const herOwn: readonly Unreachable[] = [
  {
    states: ['error', 'refused', 'longest names'],
    by: daughter,
    because: 'being somewhere is one’s own, so it is the same as for a senior',
  },
]
const workshop: readonly Unreachable[] = [
  ...still,
  { states: ['offline'], because: 'the workshop is for people who build the app, and no phone keeps it' },
]
const oneOfMine: readonly Unreachable[] = [...personal, { states: ['empty'], because: notAList }]
/** A screen of a desk: whoever isn't signed in is asked to, and sees nothing of it. */
const desk = (...more: readonly Unreachable[]): readonly Unreachable[] => [...personal, ...more]
const deskForm: Unreachable = { states: ['empty'], by: signedIn, because: notAList }
const deskNames: Unreachable = {
  states: ['longest names'],
  by: signedIn,
  because: 'the only name on it is the site’s community, which the desk of the site shows at its longest',
}
/** One row for each row of src/app/routes.ts; `completeness.test.ts` holds the two together. */
export const unreachable: Readonly<Record<string, readonly Unreachable[]>> = {
  '/': [{ states: ['refused'], because: lists }],
  '/nearby': [{ states: ['refused'], because: lists }],
  '/nearby/day': [
    { states: ['refused'], because: lists },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/find': [{ states: ['refused'], because: lists }],
  '/openings/:id': [{ states: ['empty'], because: notAList }],
  '/openings/:id/sessions': [
    { states: ['empty'], because: 'an opening without a session is never published' },
  ],
  '/community': [
    { states: ['empty', 'refused'], because: 'the country always has provinces, for everybody' },
  ],
  '/community/:code': [
    { states: ['empty'], because: 'a division without divisions inside is chosen at once' },
  ],
  '/welcome/text': [{ states: ['refused'], because: lists }],
  '/welcome/community': [
    { states: ['empty', 'refused'], because: 'the county of the address always has streets, for everybody' },
  ],
  '/welcome/reading': still,
  '/settings': [{ states: ['refused'], because: lists }],
  '/install': still,
  '/speak': [],
  '/at/:code': [
    { states: ['empty'], because: 'it only leads on to the first screen' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/poster': [{ states: ['refused'], because: lists }],
  '/sites/:id/poster': [{ states: ['empty'], because: notAList }],
  '/sign-in': [
    { states: ['empty', 'loading'], because: 'it is a form: nothing is fetched before it shows' },
    { states: ['longest names'], because: ownNamesOnly },
    {
      states: ['error', 'refused'],
      by: signedIn,
      because: alreadyHere,
    },
  ],
  '/card': [
    { states: ['loading'], because: 'it is a form: nothing is fetched before it shows' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/staff': desk({
    states: ['refused'],
    by: signedIn,
    because: 'who has no site is told so, which is the empty list',
  }),
  '/staff/sites/:id': desk(deskForm),
  '/staff/sites/:id/people': desk(),
  '/staff/sites/:id/people/new': desk(deskForm, deskNames),
  '/staff/sites/:id/people/:person': desk(deskForm),
  '/staff/sites/:id/people/:person/correct': desk(deskForm, deskNames),
  '/staff/sites/:id/people/:person/about': desk(),
  '/staff/sites/:id/people/:person/about/:part': desk(),
  '/staff/sites/:id/people/:person/erase': desk(deskForm),
  '/staff/sites/:id/people/:person/cards/:card': desk(deskForm),
  '/staff/sites/:id/people/:person/family': desk(),
  '/staff/sites/:id/people/:person/family/new': desk(deskForm),
  '/staff/sites/:id/people/:person/family/:paper': desk(deskForm),
  '/staff/sites/:id/cards': desk(),
  '/staff/sites/:id/code': desk(deskForm, deskNames),
  '/sign-in/phone': [
    { states: ['empty', 'loading'], because: 'it is a form: nothing is fetched before it shows' },
    { states: ['longest names'], because: ownNamesOnly },
    { states: ['error', 'refused'], by: signedIn, because: alreadyHere },
  ],
  '/sign-in/code': [
    { states: ['empty'], because: 'without a number it asks for one, which is a state of its own' },
    { states: ['longest names'], because: ownNamesOnly },
    { states: ['error', 'refused'], by: signedIn, because: alreadyHere },
  ],
  '/join/:step': [
    { states: ['empty'], because: 'the county of the address always has streets, for everybody' },
    { states: ['error', 'refused'], by: signedIn, because: alreadyHere },
  ],
  '/sign-out': [
    { states: ['empty', 'loading'], because: 'it is a question: nothing is fetched before it shows' },
    { states: ['refused'], because: 'nobody is kept from leaving' },
    { states: ['longest names'], because: ownNamesOnly },
    { states: ['error'], by: nobody, because: 'nobody is signed in, so there is nothing to press' },
  ],
  '/openings/:id/enrol': [{ states: ['empty'], because: notAList }],
  '/enrolments/:id': oneOfMine,
  '/enrolments/:id/done': oneOfMine,
  '/enrolments/:id/cancel': oneOfMine,
  '/enrolments/:id/decline': oneOfMine,
  '/enrolments/:id/cancelled': oneOfMine,
  '/mine': [...personal, { states: ['refused'], because: lists }],
  '/mine/enrolments': [...personal, { states: ['refused'], because: lists }],
  '/mine/week': [...personal, { states: ['refused'], because: lists }],
  '/mine/record': [...personal, { states: ['refused'], because: lists }],
  '/mine/pin': [...personal, ...aboutHerself, { states: ['longest names'], because: ownNamesOnly }],
  '/mine/data': [
    ...personal,
    ...aboutHerself,
    {
      states: ['empty', 'refused'],
      because: 'whoever has a page has a name, and nobody is kept from their own',
    },
  ],
  '/mine/about-me': [...personal, ...aboutHerself, { states: ['refused'], because: lists }],
  '/mine/about-me/:part': [...personal, ...aboutHerself, { states: ['empty'], because: notAList }],
  '/mine/consents': [...personal, ...aboutHerself, { states: ['refused'], because: lists }],
  '/mine/correct': [...personal, ...aboutHerself, { states: ['empty'], because: notAList }],
  '/mine/erase': [
    ...personal,
    ...aboutHerself,
    { states: ['empty'], because: notAList },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/mine/devices': [
    { states: ['error'], by: nobody, because: personalPage },
    ...aboutHerself,
    { states: ['empty'], because: 'whoever sees the list is signed in, on this device at least' },
    { states: ['refused'], because: lists },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/mine/devices/:id': [
    { states: ['error', 'refused'], by: nobody, because: personalPage },
    ...aboutHerself,
    { states: ['empty'], because: notAList },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/mine/family': [...personal, ...aboutHerself, { states: ['refused'], because: lists }],
  '/mine/family/code': [
    ...aboutHerself,
    { states: ['error'], by: nobody, because: personalPage },
    { states: ['empty', 'refused'], because: 'it shows a code, which nobody is refused' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/mine/family/help': [
    ...aboutHerself,
    { states: ['error', 'refused'], by: nobody, because: personalPage },
    { states: ['empty'], because: 'it is a form' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/mine/family/:id': [...oneOfMine, ...aboutHerself],
  '/mine/done-for-me': [...personal, ...aboutHerself, { states: ['refused'], because: lists }],
  '/check-in/:site': [...personal, ...aboutHerself],
  '/check-in/:site/done': [
    { states: ['error', 'refused', 'longest names'], by: nobody, because: personalPage },
    ...herOwn,
    { states: ['empty'], because: notAList },
  ],
  '/check-in/:site/:code': [
    { states: ['empty'], because: 'it only leads on to what can be signed in to at the site' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/staff/sites/:id/check-in': [
    { states: ['error', 'refused', 'longest names'], by: nobody, because: personalPage },
    { states: ['empty'], because: notAList },
  ],
  '/staff/sites/:id/tablets': desk(),
  '/staff/sites/:id/tablets/new': desk(deskForm, {
    states: ['longest names'],
    by: signedIn,
    because: ownNamesOnly,
  }),
  '/tablet': [
    { states: ['empty', 'loading', 'error', 'refused'], because: 'it shows what the tablet knows of itself' },
  ],
  '/tablet/start': [
    { states: ['empty', 'loading'], because: 'it is a form: nothing is fetched before it shows' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/tablet/check-in': [],
  '/tablet/mine': [],
  '/tablet/staff': [{ states: ['loading'], because: 'it is a form: nothing is fetched before it shows' }],
  '/staff/sign-in': [
    { states: ['empty', 'loading'], because: 'it is a form: nothing is fetched before it shows' },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/staff/start': [{ states: ['empty'], because: notAList }],
  '/staff/me': [
    { states: ['empty'], because: notAList },
    { states: ['longest names'], because: ownNamesOnly },
  ],
  '/staff/audit': personal,
  '/staff/county': [],
  '/staff/county/appoint': [{ states: ['empty'], because: notAList }],
  '/staff/county/sites/new': [],
  '/staff/county/sites/:id': [],
  '/staff/county/people/:id': [{ states: ['empty'], because: notAList }],
  '/design': workshop,
  '/design/:component': workshop,
  '/design/:component/:example': workshop,
}
