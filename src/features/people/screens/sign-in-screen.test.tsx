import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../../../tests/helpers/answering-fetch.ts'
import { FrameContext } from '../../../design/page/frame.ts'
import { connectivity } from '../../../device/connectivity.ts'
import { HandedInContext } from '../../../device/handed-in.ts'
import { startLanguage } from '../../../device/language.ts'
import { createOfflineDatabase, type OfflineDatabase } from '../../../device/offline-database.ts'
import { me } from '../device/me.ts'
import people from '../texts/zh-CN.json'
import { SignInScreen } from './sign-in-screen.tsx'

const wang = {
  id: '01900000-0000-7000-8000-00000000000a',
  name: '王秀兰',
  division: null,
  divisionName: null,
  roles: [],
}
const frame = {
  words: { back: '返回', read: '念', textSize: '大字', places: '去处' },
  textSizeHref: '/settings',
  places: [],
  current: null,
  help: { label: '打12345问一问', phone: '12345' },
  onRead: () => undefined,
  goBack: () => undefined,
}

let database: OfflineDatabase

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  database = createOfflineDatabase()
  await startLanguage({
    language: 'zh-CN',
    bundled: { 'zh-CN': { people, app: { failed: { text: '没弄成，请再试一次' } } } },
    load: async () => null,
  })
})
afterEach(() => {
  cleanup()
  me.value = undefined
  connectivity.callAnswered()
  vi.unstubAllGlobals()
})

function open(answer: () => SampleReply | undefined, path = '/sign-in?then=/mine/record') {
  history.replaceState(null, '', path)
  const network = answeringFetch(asked =>
    asked.startsWith('GET') ? { status: 401, body: { code: 'not_signed_in' } } : answer(),
  )
  render(
    <HandedInContext.Provider value={{ database, fetch: network }}>
      <LocationProvider>
        <FrameContext.Provider value={frame}>
          <SignInScreen />
        </FrameContext.Provider>
      </LocationProvider>
    </HandedInContext.Provider>,
  )
  return network
}

function input(label: string): HTMLInputElement {
  const found = screen.getByLabelText(label)
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label} is no input`)
  return found
}

async function type(card: string, pin: string) {
  fireEvent.input(input('卡号'), { target: { value: card } })
  fireEvent.input(input('密码'), { target: { value: pin } })
  await waitFor(() => expect(input('密码').value).toBe(pin))
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

const refusal = (code: string, status: number) => () => ({ status, body: { code, title: '', status } })

test('with card and PIN a person goes on to where they were', async () => {
  const network = open(() => ({ body: wang }))
  await type('1000 0016', '135246')
  await waitFor(() => expect(location.pathname).toBe('/mine/record'))
  expect(me.value).toEqual(wang)
  expect(network.asked.filter(line => line.startsWith('POST'))).toEqual(['POST /api/v1/sign-in'])
})

test('nobody is asked about a card number that was mistyped; the field and the summary say so', async () => {
  const network = open(() => ({ body: wang }))
  await type('10000017', '135246')
  expect((await screen.findByRole('alert')).textContent).toContain('卡号有一位写错了')
  expect(input('卡号').getAttribute('aria-invalid')).toBe('true')
  expect(network.asked.some(line => line.startsWith('POST'))).toBe(false)
})

test('a wrong PIN is emptied, the card number stays', async () => {
  open(refusal('wrong_card_or_pin', 401))
  await type('10000016', '999999')
  expect((await screen.findByRole('alert')).textContent).toContain('卡号或密码不对')
  expect(input('卡号').value).toBe('1000 0016')
  expect(input('密码').value).toBe('')
})

test.each([
  ['card_locked', 429, '先歇15分钟'],
  ['too_many_cards', 429, '打电话问站里'],
  ['needs_https', 403, '请换加密的网址'],
])('%s is told in words with what to do', async (code, status, words) => {
  open(refusal(code, status))
  await type('10000016', '135246')
  expect((await screen.findByRole('alert')).textContent).toContain(words)
})

test('without a network it says so and keeps the card number, even over a restart, and never the PIN', async () => {
  open(() => undefined)
  await type('10000016', '135246')
  expect((await screen.findByRole('alert')).textContent).toContain('还没有登录。卡号给您留着')
  expect(input('卡号').value).toBe('1000 0016')
  cleanup()
  database.close()
  database = createOfflineDatabase()
  open(() => undefined)
  await waitFor(() => expect(input('卡号').value).toBe('1000 0016'))
  expect(input('密码').value).toBe('')
  const kept = await Promise.all((['drafts', 'mine', 'seen'] as const).map(allOf))
  expect(JSON.stringify(kept)).not.toContain('135246')
})

/** Everything this device keeps in one store. */
function allOf(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yinling')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(name).objectStore(name).getAll()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

test('who can’t hit the keys of the phone signs in with large ones, and the phone’s own stay away', async () => {
  open(() => ({ body: wang }))
  fireEvent.click(await screen.findByRole('button', { name: '用大数字键按' }))
  const press = (keys: string) => {
    for (const key of keys) fireEvent.click(screen.getByRole('button', { name: key }))
  }
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('卡号', { exact: true })))
  expect(input('卡号').inputMode).toBe('none')
  press('10000016')
  expect(input('卡号').value).toBe('1000 0016')
  input('密码').focus()
  await screen.findByRole('group', { name: '按密码' })
  expect(screen.queryByRole('group', { name: '按卡号' })).toBeNull()
  press('2468')
  expect(screen.getByText('按了4位')).toBeDefined()
  expect(input('密码').value).toBe('2468')
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await waitFor(() => expect(me.value).toEqual(wang))
})
