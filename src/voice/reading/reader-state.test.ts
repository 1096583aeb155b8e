import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReaderEvent, type ReaderState, readerStart, stepReader } from './reader-state.ts'

const events = [
  'voice-found',
  'voice-missing',
  'said',
  'silent',
  'next',
  'previous',
  'again',
  'stop',
] as const

const after = (total: number, ...told: ReaderEvent[]): ReaderState =>
  told.reduce((state, event) => stepReader(state, event, total), readerStart)

test('nothing is read before a voice is there', () => {
  expect(after(3, 'said').phase).toBe('waiting')
  expect(after(3, 'voice-found')).toEqual({ phase: 'reading', at: 0, turn: 0 })
})

test('one sentence follows the other, and after the last one it is over', () => {
  expect(after(2, 'voice-found', 'said')).toEqual({ phase: 'reading', at: 1, turn: 1 })
  expect(after(2, 'voice-found', 'said', 'said')).toEqual({ phase: 'over' })
})

test('a person hears the sentence before, the next one, or this one again', () => {
  expect(after(5, 'voice-found', 'next', 'next', 'previous')).toMatchObject({ at: 1 })
  expect(after(5, 'voice-found', 'previous')).toEqual({ phase: 'reading', at: 0, turn: 1 })
  expect(after(5, 'voice-found', 'next', 'again')).toEqual({ phase: 'reading', at: 1, turn: 2 })
})

test('a voice that wants a touch gets it by 再念', () => {
  expect(after(2, 'voice-found', 'silent')).toEqual({ phase: 'needs-touch', at: 0 })
  expect(after(2, 'voice-found', 'silent', 'again')).toMatchObject({ phase: 'reading', at: 0 })
})

test('without a voice nothing else ever happens', () => {
  expect(after(2, 'voice-missing', 'next', 'again', 'said').phase).toBe('no-voice')
})

test('whatever happens, no sentence is read that is not there, and the end is the end', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.array(fc.constantFrom(...events)), (total, told) => {
      let over = false
      told.reduce((state, event) => {
        const next = stepReader(state, event, total)
        if ('at' in next && total > 0) expect(next.at).toBeLessThan(total)
        if (over) expect(next.phase).toBe('over')
        over = next.phase === 'over'
        return next
      }, readerStart)
    }),
  )
})
