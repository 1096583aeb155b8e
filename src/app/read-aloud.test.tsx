import { signal } from '@preact/signals'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Page } from '../design/page/page.tsx'
import { HandedInContext } from '../device/handed-in.ts'
import { startLanguage } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import type { Speaker, SpeakOptions, VoiceState } from '../voice/reading/speaker.ts'
import { Elsewhere, loadedRoute } from './screen-loading.ts'
import { Shell } from './shell.tsx'
import { bundledTexts, loadTextFile } from './text-files.ts'
import { createWayBack } from './way-back.ts'

const screens = ['/one', '/two'].map(path =>
  loadedRoute({
    path,
    screen: async () => () => (
      <Page title={path === '/one' ? '书法入门' : '合唱'}>
        <p>每周三 上午9点。还有2个位子。</p>
        <a href="/two">看看别的</a>
      </Page>
    ),
    texts: [],
    place: 'nearby',
  }),
)

function fakeSpeaker(state: VoiceState = 'ready', languages = ['zh-CN']) {
  const said: { sentence: string; options: SpeakOptions }[] = []
  const speaker = {
    voice: signal(state),
    prepare: vi.fn(),
    canSay: (language: string) => languages.includes(language),
    speak: (sentence: string, options: SpeakOptions) => void said.push({ sentence, options }),
    stop: vi.fn(),
  } satisfies Speaker
  return {
    speaker,
    stop: speaker.stop,
    sentences: () => said.map(({ sentence }) => sentence),
    rates: () => said.map(({ options }) => options.rate),
    end: () => act(() => said[said.length - 1]?.options.onEnd('said')),
    arrive: (found: VoiceState) =>
      act(() => {
        speaker.voice.value = found
      }),
  }
}

const offer = () => screen.queryByRole('button', { name: '念给我听' })

beforeEach(() => startLanguage({ language: 'zh-CN', bundled: bundledTexts, load: loadTextFile }))
afterEach(() => {
  cleanup()
  preferences.change({ readingPace: 1, offerReading: null, language: 'zh-CN' })
  vi.useRealTimers()
})

async function open(voice: ReturnType<typeof fakeSpeaker>) {
  history.replaceState(null, '', '/one')
  await Promise.all(screens.map(({ component }) => component.preload()))
  render(
    <HandedInContext.Provider value={{ speaker: voice.speaker }}>
      <Shell
        screens={screens}
        elsewhere={Elsewhere}
        wayBack={createWayBack()}
        demo={false}
        onMove={() => undefined}
      />
    </HandedInContext.Provider>,
  )
}

async function read(voice = fakeSpeaker()) {
  await open(voice)
  fireEvent.click(screen.getByRole('button', { name: '念' }))
  await screen.findByRole('region', { name: '念给我听' })
  // What a bar does when it is put there comes after the paint.
  await act(async () => undefined)
  return voice
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const bar = () => screen.queryByRole('region', { name: '念给我听' })
const marked = () => [...document.querySelectorAll('[data-being-read]')].map(({ textContent }) => textContent)

test('nothing is said before 念 is touched', async () => {
  const voice = fakeSpeaker()
  await open(voice)
  expect(voice.sentences()).toEqual([])
  expect(bar()).toBeNull()
})

test('the screen is read sentence by sentence, each marked, and the bar goes at the end', async () => {
  const voice = await read()
  expect(marked()).toEqual(['书法入门'])
  voice.end()
  expect(marked()).toEqual(['每周三 上午9点。还有2个位子。'])
  for (let more = 0; more < 4; more++) voice.end()
  expect(voice.sentences()).toEqual([
    '书法入门',
    '每周三，上午九点。',
    '还有两个位子。',
    '可以点：看看别的',
    '打幺二三四五问一问',
  ])
  await vi.waitFor(() => expect(bar()).toBeNull())
  expect(marked()).toEqual([])
})

test('a person goes on, back, and hears it again, slower, which is kept', async () => {
  const voice = await read()
  press('下句')
  press('上句')
  press('再念')
  press('慢点')
  press('慢点')
  expect(voice.sentences().slice(1)).toEqual(['每周三，上午九点。', ...Array(4).fill('书法入门')])
  expect(voice.rates().slice(-3)).toEqual([0.9, 0.75, 0.6])
  expect(preferences.current.value.readingPace).toBe(3)
  press('平常')
  expect(voice.rates().slice(-1)).toEqual([0.9])
})

test.each([
  ['停下', () => press('停下')],
  ['the Escape key', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
  ['touching the screen', () => fireEvent.pointerDown(screen.getByText('看看别的'))],
  ['leaving for another app', () => void hide()],
])('%s ends it, in silence and without a mark', async (_, leave) => {
  const voice = await read()
  voice.stop.mockClear()
  leave()
  expect(voice.stop).toHaveBeenCalled()
  await vi.waitFor(() => expect(bar()).toBeNull())
  expect(marked()).toEqual([])
  voice.end()
  expect(voice.sentences()).toEqual(['书法入门'])
})

function hide() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValueOnce('hidden')
  fireEvent(document, new Event('visibilitychange'))
}

test('another screen is silent, and stays so on the way back', async () => {
  const voice = await read()
  fireEvent.click(screen.getByText('看看别的'))
  await screen.findByRole('heading', { name: '合唱' })
  expect(bar()).toBeNull()
  act(() => history.back())
  await screen.findByRole('heading', { name: '书法入门' })
  expect(bar()).toBeNull()
  expect(voice.sentences()).toEqual(['书法入门'])
})

test('the second tap of a shaky finger does not end it, a later one does', async () => {
  await read()
  press('念')
  expect(bar()).not.toBeNull()
  await new Promise(resolve => setTimeout(resolve, 650))
  press('念')
  expect(bar()).toBeNull()
})

test('a voice that arrives late is waited for', async () => {
  const voice = await read(fakeSpeaker('looking'))
  expect(voice.sentences()).toEqual([])
  voice.arrive('ready')
  expect(voice.sentences()).toEqual(['书法入门'])
})

test('without a Chinese voice one plain sentence says so, and nothing else happens', async () => {
  const voice = await read(fakeSpeaker('none'))
  expect(screen.getByRole('status').textContent).toContain('念不出来')
  expect(screen.queryByRole('button', { name: '下句' })).toBeNull()
  expect(voice.sentences()).toEqual([])
  expect(marked()).toEqual([])
})

test('the keyboard stands on 停下, and goes back to 念', async () => {
  await open(fakeSpeaker())
  screen.getByRole('button', { name: '念' }).focus()
  press('念')
  await screen.findByRole('region', { name: '念给我听' })
  // What a bar does when it is put there comes after the paint.
  await act(async () => undefined)
  expect(document.activeElement?.textContent).toBe('停下')
  press('停下')
  expect(document.activeElement?.textContent).toBe('念')
})

test('who has had one screen read is offered it on every screen, which never begins by itself', async () => {
  const voice = await read()
  expect(offer()).toBeNull()
  press('停下')
  expect(offer()).not.toBeNull()
  fireEvent.click(screen.getByText('看看别的'))
  await screen.findByRole('heading', { name: '合唱' })
  expect(voice.sentences()).toEqual(['书法入门'])
  press('念给我听')
  await vi.waitFor(() => expect(voice.sentences()).toEqual(['书法入门', '合唱']))
  // The offer itself is the same everywhere, and hearing it each time would tire.
  for (let more = 0; more < 5; more++) voice.end()
  expect(voice.sentences().slice(2)).not.toContain(expect.stringContaining('念给我听'))
})

test('who has said no is not offered it, however often a screen is read', async () => {
  preferences.change({ offerReading: false })
  await read()
  press('停下')
  expect(offer()).toBeNull()
  expect(preferences.current.value.offerReading).toBe(false)
})

test('a phone without a voice does not offer to read', async () => {
  await read(fakeSpeaker('none'))
  press('知道了')
  expect(offer()).toBeNull()
})

test('on an English screen an English voice says what is English, and leaves Chinese names to a Chinese one', async () => {
  preferences.change({ language: 'en' })
  await startLanguage({ language: 'en', bundled: bundledTexts, load: loadTextFile })
  const mixed = async (languages: string[]) => {
    const voice = fakeSpeaker('ready', languages)
    await open(voice)
    fireEvent.click(screen.getByRole('button', { name: 'Read' }))
    await screen.findByRole('region', { name: 'Read to me' })
    await act(async () => undefined)
    for (let more = 0; more < 4; more++) voice.end()
    expect(voice.speaker.prepare).toHaveBeenCalledWith('en')
    cleanup()
    return voice.sentences()
  }
  expect(await mixed(['zh-CN', 'en'])).toContain('书法入门')
  expect(await mixed(['en'])).toEqual(['You can press:', 'Call 12345 and ask'])
})
