import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startLanguage } from '../../../device/language.ts'
import record from '../texts/zh-CN.json'
import { RecordSummary } from './record-summary.tsx'

beforeEach(() =>
  startLanguage({ language: 'zh-CN', bundled: { 'zh-CN': { record } }, load: async () => null }),
)
afterEach(cleanup)

const show = (confirmedMinutes: number, waitingMinutes: number) =>
  render(<RecordSummary totals={{ confirmedMinutes, waitingMinutes }} />)

test('confirmed and waiting time are two numbers, whole hours, never rounded up', () => {
  show(42 * 60 + 59, 3 * 60)
  expect(screen.getByText('小时 已经确认').nextSibling?.textContent).toBe('42')
  expect(screen.getByText('小时 等人确认').nextSibling?.textContent).toBe('3')
})

test('a first help of less than an hour is told in minutes', () => {
  show(0, 45)
  expect(screen.getByText('小时 已经确认').nextSibling?.textContent).toBe('0')
  expect(screen.getByText('分钟 等人确认').nextSibling?.textContent).toBe('45')
})

test('the next star is told without hurry', () => {
  show(42 * 60, 0)
  expect(screen.getByText('离一星志愿者还有58小时。不着急，身体要紧。')).toBeDefined()
})

test('99 hours 59 minutes are no star yet', () => {
  show(100 * 60 - 1, 0)
  expect(screen.getByText('离一星志愿者还有1分钟。不着急，身体要紧。')).toBeDefined()
})

test('after the last star there is none to wait for', () => {
  show(1500 * 60, 0)
  expect(screen.getByText('够五星志愿者的时间了，评星由站里来办。')).toBeDefined()
})
