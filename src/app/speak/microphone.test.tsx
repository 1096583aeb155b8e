import { signal } from '@preact/signals'
import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleNow } from '../../../tests/helpers/sample-openings.ts'
import { talkingServer } from '../../../tests/helpers/talking-server.ts'
import { preferences } from '../../device/preferences.ts'
import type { ListenEnd, Listener, ListenOptions } from '../../voice/listening/listener.ts'
import type { Speaker } from '../../voice/reading/speaker.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'
import { answered, say } from './testing/talked-to.tsx'

const device = useNewDevice()
beforeEach(() => preferences.change({ listeningAgreed: true }))
afterEach(() => {
  preferences.change({ listeningAgreed: false })
  vi.restoreAllMocks()
})

/** The app with ears and a voice whose every word and end is told here. */
async function open() {
  let options: ListenOptions | undefined
  const listener = {
    available: true,
    listen: vi.fn((given: ListenOptions) => {
      options = given
    }),
    finish: vi.fn(),
    abandon: vi.fn(),
  } satisfies Listener
  const speaker = {
    voice: signal<'ready'>('ready'),
    prepare: () => undefined,
    canSay: () => true,
    speak: vi.fn(),
    stop: vi.fn(),
  } satisfies Speaker
  await device.open('/speak', talkingServer().network, sampleNow, { listener, speaker })
  return {
    listener,
    speaker,
    press: () => fireEvent.click(document.querySelector('.microphone-sheet__button') as Element),
    interim: (text: string) => act(() => options?.onInterim(text)),
    end: (end: ListenEnd) => act(() => options?.onEnd(end)),
    said: () => speaker.speak.mock.calls.map(([sentence]) => sentence),
  }
}

test('what is heard stands on the screen while it comes, and the answer to it is said aloud', async () => {
  const { press, interim, end, said, listener } = await open()
  press()
  expect(listener.listen).toHaveBeenCalledTimes(1)
  await interim('站里电话')
  expect(screen.getByText('站里电话').localName).toBe('strong')
  press()
  expect(listener.finish).toHaveBeenCalledTimes(1)
  await end({ heard: ['站里电话多少'] })
  await answered('我不能替您拨')
  await waitFor(() => expect(said()[0]).toMatch(/幺二三四五/))
})

test('who types is answered in silence', async () => {
  const { said } = await open()
  await say('站里电话多少')
  await answered('我不能替您拨')
  expect(said()).toEqual([])
})

test('a touch ends what is said aloud, and the microphone opens into silence', async () => {
  const { press, end, said, speaker } = await open()
  press()
  await end({ heard: ['站里电话多少'] })
  await waitFor(() => expect(said()).toHaveLength(1), { timeout: 20_000 })
  speaker.stop.mockClear()
  fireEvent.pointerDown(document.body)
  expect(speaker.stop).toHaveBeenCalled()
})

test.each([
  ['念 is pressed', () => fireEvent.click(screen.getByRole('button', { name: '念' }))],
  ['another app is looked at', hide],
  ['the person goes elsewhere', () => fireEvent.click(screen.getByRole('link', { name: '大字' }))],
  ['Escape is pressed', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
])('the microphone is closed when %s', async (_, leave) => {
  const { press, listener } = await open()
  press()
  expect(listener.abandon).not.toHaveBeenCalled()
  // What watches for leaving is put up after the paint.
  await act(async () => undefined)
  leave()
  await waitFor(() => expect(listener.abandon).toHaveBeenCalled(), { timeout: 20_000 })
})

function hide() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fireEvent(document, new Event('visibilitychange'))
}

test('before the first use it is said who listens, and nothing is opened until then', async () => {
  preferences.change({ listeningAgreed: false })
  const { press, listener } = await open()
  press()
  expect(await screen.findByRole('dialog')).toBeDefined()
  expect(listener.listen).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('好的'))
  expect(listener.listen).toHaveBeenCalledTimes(1)
  expect(preferences.current.value.listeningAgreed).toBe(true)
})

test('a yes begun before the question stood there is no answer to it', async () => {
  const { press, end, listener } = await open()
  press()
  await end({ heard: ['我要报名合唱'] })
  const early = listener.listen.mock.calls[0]?.[0]
  await answered('您要报名：社区合唱会')
  await act(() => early?.onEnd({ heard: ['对'] }))
  await answered('没有在问您什么')
})
