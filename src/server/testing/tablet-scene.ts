import { deviceCookie } from '../actor.ts'
import { cookieOf } from './card-reader.ts'
import { giveRight, ownOrigin, type SignedIn, signInAs, type TestApp } from './test-app.ts'

export const tabletPin = '864213'

export type TestTablet = { readonly id: string; readonly cookie: string }

let networks = 0

/** A tablet of a site as its worker registers it, and what visitors do at it. */
export async function tabletScene(town: TestApp, site: string) {
  const worker: SignedIn = await signInAs(town.database, '周站长')
  await giveRight(town.database, worker.person, { role: 'staff', site })
  const at = (rest = '', of = site) => `/api/v1/sites/${of}/tablets${rest}`
  /** From a network of its own each time, unless said: limits by network are real. */
  const call = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { cookie, pass, body, address }: { cookie?: string; pass?: string; body?: object; address?: string } = {},
  ) => {
    networks++
    return town.app.inject({
      ...{ method, url, remoteAddress: address ?? `127.5.${networks >> 8}.${networks & 255}` },
      ...(body === undefined ? {} : { payload: body }),
      headers: {
        ...{ host: 'localhost', origin: ownOrigin },
        ...(cookie === undefined ? {} : { cookie }),
        ...(pass === undefined ? {} : { authorization: `Bearer ${pass}` }),
      },
    })
  }
  const makeCode = (body: object = {}, who: SignedIn = worker) =>
    town.send(
      'POST',
      at(),
      { name: '门口的平板', ways: ['card', 'number', 'roster'], pin: tabletPin, ...body },
      who,
    )
  const start = (code: string, cookie?: string, address?: string) =>
    call('POST', '/api/v1/tablet', {
      body: { code },
      ...(cookie === undefined ? {} : { cookie }),
      ...(address === undefined ? {} : { address }),
    })
  const ids = async (): Promise<string[]> =>
    (await town.get(at(), worker)).json().items.map((each: { id: string }) => each.id)
  return {
    ...{ worker, at, call, makeCode, start, ids },
    take: (tablet: string, who: SignedIn = worker) => town.send('DELETE', at(`/${tablet}`), undefined, who),
    async tablet(body: object = {}): Promise<TestTablet> {
      const known = new Set(await ids())
      const made = await makeCode(body)
      if (made.statusCode !== 200) throw new Error(made.payload)
      const started = await start(made.json().code)
      if (started.statusCode !== 200) throw new Error(started.payload)
      const cookie = `${deviceCookie}=${cookieOf(started, deviceCookie)?.value}`
      const id = (await ids()).find(each => !known.has(each))
      if (id === undefined) throw new Error('no tablet was made')
      return { id, cookie }
    },
    show: ({ cookie }: TestTablet, shown: object, pin?: string) =>
      call('POST', '/api/v1/tablet/visitor', {
        cookie,
        body: { shown, ...(pin === undefined ? {} : { pin }) },
      }),
    roster: async ({ cookie }: TestTablet) =>
      (await call('GET', '/api/v1/tablet/roster', { cookie })).json().items,
  }
}
