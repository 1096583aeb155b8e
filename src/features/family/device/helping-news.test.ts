import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { forgetPersonal } from '../../../device/personal.ts'
import { changesSince } from '../helping-changes.ts'
import { helpingNews, loadHelpingNews, looked, markLooked } from './helping-news.ts'

const me = '01900000-0000-7000-8000-00000000000a'
const grant = '01900000-0000-7000-8000-0000000000f1'
const now = Date.parse('2026-11-23T08:00:00+08:00')
const session = (startsAt: string) => ({ id: 's1', startsAt, off: false, missed: false })
const news = (startsAt: string) => ({
  items: [
    {
      ...{ id: grant, calls: '妈妈' },
      standing: [
        { id: me, title: '书法入门', status: 'enrolled', byMe: false, sessions: [session(startsAt)] },
      ],
    },
  ],
})
const [before, after] = ['2026-11-25T01:00:00Z', '2026-11-26T01:00:00Z']
const server = (body: unknown) =>
  answeringFetch(asked => (asked === 'GET /api/v1/me/helping-news' ? { body } : undefined))
const changes = () =>
  (helpingNews.value?.value.items ?? []).flatMap(item => changesSince(item, looked.value ?? {}, now))

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  helpingNews.value = undefined
  looked.value = undefined
})
afterEach(async () => {
  await forgetPersonal(createOfflineDatabase())
  vi.unstubAllGlobals()
})

/** What a restart of the app forgets. */
const restart = () => {
  helpingNews.value = undefined
  looked.value = undefined
}

it('tells what moved since it was looked at, also after a restart and without a network, until it was looked at', async () => {
  const database = createOfflineDatabase()
  await loadHelpingNews(me, { database, fetch: server(news(before)) })
  expect(changes()).toEqual([])
  restart()
  await loadHelpingNews(me, { database, fetch: server(news(after)) })
  expect(changes()).toMatchObject([{ what: 'moved', from: before, to: after }])
  restart()
  await loadHelpingNews(me, { database, fetch: noNetwork() })
  expect(changes()).toHaveLength(1)
  await markLooked(me, { database })
  expect(changes()).toEqual([])
  restart()
  await loadHelpingNews(me, { database, fetch: server(news(after)) })
  expect(changes()).toEqual([])
})

it('leaves nothing on the device of whoever took help back, nor after signing out', async () => {
  const database = createOfflineDatabase()
  const kept = async () => JSON.stringify(await database.store('mine').get(`${me} looked`))
  await loadHelpingNews(me, { database, fetch: server(news(before)) })
  expect(await kept()).toContain('s1')
  await loadHelpingNews(me, { database, fetch: server({ items: [] }) })
  expect(await kept()).not.toContain('s1')
  await loadHelpingNews(me, { database, fetch: server(news(before)) })
  await forgetPersonal(database)
  expect(await database.store('mine').get(`${me} looked`)).toBeUndefined()
  expect(looked.value).toBeUndefined()
})
