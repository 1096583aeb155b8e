import { expect, test, vi } from 'vitest'
import { createBrowserListener } from './browser-listener.ts'
import type { ListenEnd } from './listener.ts'
import { type Engine, fakeRecognition } from './testing/fake-recognition.ts'

function listening(engine?: Engine) {
  const browser = fakeRecognition(engine)
  const listener = createBrowserListener(browser.parts)
  const onInterim = vi.fn()
  const onEnd = vi.fn<(end: ListenEnd) => void>()
  listener.listen({ onInterim, onEnd })
  return { ...browser, listener, onInterim, onEnd, ends: () => onEnd.mock.calls.map(([end]) => end) }
}

test('what is heard is shown as it comes, and given when the person has finished', () => {
  const { made, listener, pass, onInterim, onEnd, ends } = listening({
    steps: [
      { at: 500, hear: [['我想']] },
      { at: 900, hear: [['我想学书法', '我想学书发']] },
    ],
  })
  expect(made[0]).toMatchObject({ lang: 'zh-CN', interimResults: true, continuous: true })
  pass(1000)
  expect(onInterim.mock.calls).toEqual([['我想'], ['我想学书法']])
  expect(onEnd).not.toHaveBeenCalled()
  listener.finish()
  pass(200)
  expect(ends()).toEqual([{ heard: ['我想学书法', '我想学书发'] }])
})

test('who pauses to think is not cut off, and who has long finished need not tap again', () => {
  const { pass, onEnd, ends } = listening({
    steps: [
      { at: 1000, hear: [['嗯那个']] },
      { at: 4000, hear: [['嗯那个'], ['我想唱歌']] },
    ],
  })
  pass(5000)
  expect(onEnd).not.toHaveBeenCalled()
  pass(4000)
  expect(ends()).toEqual([{ heard: ['嗯那个我想唱歌'] }])
})

test('a phone that tells every part again from the beginning is heard once', () => {
  const { listener, pass, ends } = listening({
    steps: [{ at: 100, hear: [['我'], ['我想学'], ['我想学太极'], ['我想学太极']], final: true }],
  })
  pass(200)
  listener.finish()
  pass(200)
  expect(ends()).toEqual([{ heard: ['我想学太极'] }])
})

test.each([
  ['not-allowed', 'not-allowed'],
  ['service-not-allowed', 'not-allowed'],
  ['audio-capture', 'no-microphone'],
  ['no-speech', 'no-speech'],
  ['network', 'network'],
  ['language-not-supported', 'not-this-language'],
  ['aborted', 'interrupted'],
  ['something-new', 'broken'],
])('an error %s is told as %s, once, whether or not an end follows', (error, trouble) => {
  const { pass, ends } = listening({
    steps: [
      { at: 100, error },
      { at: 200, end: true },
    ],
  })
  pass(10_000)
  expect(ends()).toEqual([{ trouble }])
})

test('what was heard before the network went counts', () => {
  const { pass, ends } = listening({
    steps: [
      { at: 100, hear: [['退掉书法课']] },
      { at: 200, error: 'network' },
    ],
  })
  pass(1000)
  expect(ends()).toEqual([{ heard: ['退掉书法课'] }])
})

test('an end without a word is silence', () => {
  const { pass, ends } = listening({ steps: [{ at: 300, end: true }] })
  pass(1000)
  expect(ends()).toEqual([{ trouble: 'no-speech' }])
})

test('an end that never comes is not waited for forever', () => {
  const { listener, pass, ends, calls } = listening({
    steps: [{ at: 100, hear: [['打电话']] }],
    endless: true,
  })
  pass(200)
  listener.finish()
  pass(5000)
  expect(ends()).toEqual([{ heard: ['打电话'] }])
  expect(calls).toContain('abort')
})

test('a result that comes after stop still counts', () => {
  const { listener, pass, ends } = listening({ afterStop: [['我的时长']] })
  pass(500)
  listener.finish()
  pass(500)
  expect(ends()).toEqual([{ heard: ['我的时长'] }])
})

test('a microphone is never left open', () => {
  const hum = Array.from({ length: 100 }, (_, at) => ({ at: at * 1000, hear: [[`嗯${at}`]] }))
  const { pass, onEnd, calls } = listening({ steps: hum })
  pass(70_000)
  expect(onEnd).toHaveBeenCalledTimes(1)
  expect(calls).toContain('stop')
})

test('nobody speaking ends it too', () => {
  const { pass, ends } = listening({ endless: true })
  pass(20_000)
  expect(ends()).toEqual([{ trouble: 'no-speech' }])
})

test('an engine that throws at the start is told as broken, and never within the call', () => {
  const { onEnd, pass, ends } = listening({ throwsOnStart: true })
  expect(onEnd).not.toHaveBeenCalled()
  pass(10)
  expect(ends()).toEqual([{ trouble: 'broken' }])
})

test('a second listening ends the first in silence; a recogniser is never started twice', () => {
  const { listener, calls, pass, onEnd, made } = listening({ steps: [{ at: 100, hear: [['你好']] }] })
  const second = vi.fn()
  listener.listen({ onInterim: vi.fn(), onEnd: second })
  pass(200)
  listener.finish()
  pass(500)
  expect(made).toHaveLength(2)
  expect(calls.filter(call => call === 'start')).toHaveLength(2)
  expect(onEnd).not.toHaveBeenCalled()
  expect(second.mock.calls).toEqual([[{ heard: ['你好'] }]])
})

test('after it was abandoned nothing more is told', () => {
  const { listener, calls, pass, onEnd, onInterim } = listening({
    steps: [
      { at: 100, hear: [['你好']] },
      { at: 200, error: 'aborted' },
    ],
    afterStop: [['晚了']],
  })
  listener.abandon()
  listener.finish()
  pass(70_000)
  expect(calls).toEqual(['start', 'abort'])
  expect(onEnd).not.toHaveBeenCalled()
  expect(onInterim).not.toHaveBeenCalled()
})

test('a browser without a recogniser says so', () => {
  expect(createBrowserListener(undefined).available).toBe(false)
})
