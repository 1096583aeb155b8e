import { expect, test, vi } from 'vitest'
import { createBrowserSpeaker } from './browser-speaker.ts'
import { type Engine, fakeSynthesis } from './testing/fake-synthesis.ts'

function speakerOn(engine?: Engine, language: 'zh-CN' | 'en' = 'zh-CN') {
  const browser = fakeSynthesis(engine)
  const speaker = createBrowserSpeaker(browser.parts)
  speaker.prepare(language)
  const onEnd = vi.fn()
  const speak = (text: string) => speaker.speak(text, { rate: 1, language: 'zh-CN', onEnd })
  return { ...browser, speaker, speak, onEnd }
}

test('a sentence is said in Mandarin, and its end is told once', () => {
  const { speak, said, pass, onEnd } = speakerOn({ voices: ['en-US', 'zh-HK', 'zh_TW', 'zh-CN'] })
  speak('上午好')
  expect(said[0]).toMatchObject({ text: '上午好', lang: 'zh-CN', voice: { lang: 'zh-CN' }, rate: 1 })
  expect(onEnd).not.toHaveBeenCalled()
  pass(60_000)
  expect(onEnd.mock.calls).toEqual([['said']])
})

test('voices that arrive late are waited for', () => {
  const { speaker, arrive, pass } = speakerOn({ voices: [] })
  pass(500)
  expect(speaker.voice.value).toBe('looking')
  arrive('en-US', 'zh-CN')
  expect(speaker.voice.value).toBe('ready')
})

test('a phone with other voices and no Chinese one says so', () => {
  const { speaker, pass } = speakerOn({ voices: ['en-US', 'zh-HK'] })
  pass(3000)
  expect(speaker.voice.value).toBe('none')
})

test('English screens ask for an English voice, and say so where there is none', () => {
  expect(speakerOn({ voices: ['en-GB'] }, 'en').speaker.voice.value).toBe('ready')
  const { speaker, pass } = speakerOn({ voices: ['zh-CN'] }, 'en')
  pass(3000)
  expect(speaker.voice.value).toBe('none')
  expect(speaker.canSay('zh-CN')).toBe(true)
  expect(speaker.canSay('en')).toBe(false)
})

test('who changes the language of the screens has the other voice looked for', () => {
  const { speaker, pass } = speakerOn({ voices: ['zh-CN'] })
  speaker.prepare('en')
  expect(speaker.voice.value).toBe('looking')
  pass(3000)
  expect(speaker.voice.value).toBe('none')
  speaker.prepare('zh-CN')
  expect(speaker.voice.value).toBe('ready')
})

test('a browser that cannot speak at all says so at once', () => {
  const speaker = createBrowserSpeaker(undefined)
  speaker.prepare('zh-CN')
  expect(speaker.voice.value).toBe('none')
})

test('a phone that lists no voice, as Android may, is tried: some speak all the same', () => {
  const { speaker, speak, pass, onEnd } = speakerOn({ voices: [] })
  pass(3000)
  expect(speaker.voice.value).toBe('ready')
  speak('上午好')
  pass(2000)
  expect(onEnd.mock.calls).toEqual([['said']])
})

test('one that breaks instead of speaking breaks nothing else', () => {
  const browser = fakeSynthesis()
  const broken = () => {
    throw new TypeError('Failed to set the voice')
  }
  const speaker = createBrowserSpeaker({ ...browser.parts, utterance: broken })
  speaker.prepare('zh-CN')
  speaker.speak('上午好', { rate: 1, language: 'zh-CN', onEnd: () => undefined })
  expect(speaker.voice.value).toBe('none')
})

test.each([
  ['stays silent', { voices: [], starts: false }],
  ['refuses', { voices: [], error: 'language-unavailable' }],
  ['has a voice that fails', { error: 'synthesis-failed' }],
])('one that %s is known to have no voice', (_, engine) => {
  const { speaker, speak, pass, onEnd } = speakerOn(engine)
  pass(3000)
  speak('上午好')
  pass(10_000)
  expect(speaker.voice.value).toBe('none')
  expect(onEnd).not.toHaveBeenCalled()
})

test.each([
  ['says nothing', { starts: false }],
  ['refuses by name', { error: 'not-allowed' }],
])('an iPhone that wants a touch first and %s is asked for one', (_, engine) => {
  const { speak, pass, onEnd } = speakerOn(engine)
  speak('上午好')
  pass(10_000)
  expect(onEnd.mock.calls).toEqual([['needs-touch']])
})

test('an end that never comes is not waited for forever', () => {
  const { speak, pass, onEnd } = speakerOn({ ends: false })
  speak('一共三句话')
  pass(5000)
  expect(onEnd).not.toHaveBeenCalled()
  pass(10_000)
  expect(onEnd.mock.calls).toEqual([['said']])
})

test('a long sentence is said in pieces that no voice cuts off', () => {
  const { speak, texts, pass, onEnd } = speakerOn()
  const long = '要坐着写一个半小时，墨汁会弄脏袖口，'.repeat(8)
  speak(long)
  for (let second = 0; second < 30; second++) pass(1000)
  expect(texts().length).toBeGreaterThan(3)
  expect(Math.max(...texts().map(text => text.length))).toBeLessThanOrEqual(45)
  expect(texts().join('')).toBe(long)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test.each([true, false])('words that are cut short end nothing else (told late: %s)', lateCancel => {
  const { speaker, speak, texts, pass, onEnd } = speakerOn({ lateCancel })
  const first = vi.fn()
  speaker.speak('头一句', { rate: 1, language: 'zh-CN', onEnd: first })
  pass(100)
  speak('第二句')
  pass(500)
  expect(texts()).toEqual(['头一句', '第二句'])
  expect(onEnd).not.toHaveBeenCalled()
  pass(1000)
  expect(first).not.toHaveBeenCalled()
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('what is being said is cancelled before anything else is said', () => {
  const { speak, calls, pass } = speakerOn()
  speak('头一句')
  pass(100)
  speak('第二句')
  pass(100)
  expect(calls.slice(-2)).toEqual(['cancel', '第二句'])
})

test('after stop nothing more is said or told', () => {
  const { speaker, speak, texts, pass, onEnd } = speakerOn()
  speak('要坐着写一个半小时，'.repeat(9))
  pass(100)
  speaker.stop()
  pass(60_000)
  expect(texts()).toHaveLength(1)
  expect(onEnd).not.toHaveBeenCalled()
})
