import { act, cleanup, render, screen } from '@testing-library/preact'
import type { ParseKeys, ResourceKey } from 'i18next'
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import { changeLanguage, loadTexts, startLanguage, useTexts } from './language.ts'
import type { Language } from './preferences.ts'

const files: Record<Language, Record<string, ResourceKey>> = {
  'zh-CN': { app: { name: '银龄同行', notFound: { title: '没找到 & 没有' } }, late: { hello: '您好' } },
  en: { app: { name: 'Yinling' } },
}
let asked: string[] = []

beforeEach(async () => {
  asked = []
  await startLanguage({
    language: 'zh-CN',
    bundled: { 'zh-CN': { app: files['zh-CN'].app ?? '' } },
    load: async (language, namespace) => {
      asked.push(`${language}/${namespace}`)
      return files[language][namespace] ?? null
    },
  })
})
afterEach(cleanup)

function Name() {
  const t = useTexts('app')
  return (
    <p>
      {t('name')} {t('notFound.title')}
    </p>
  )
}

test('the first screen speaks without fetching anything', () => {
  render(<Name />)
  expect(screen.getByText('银龄同行 没找到 & 没有')).toBeDefined()
  expect(asked).toEqual([])
})

test('another language comes at once to what is on the screen, and gaps are filled in Chinese', async () => {
  render(<Name />)
  await act(() => changeLanguage('en'))
  expect(screen.getByText('Yinling 没找到 & 没有')).toBeDefined()
})

test('the texts of a screen are fetched once', async () => {
  await loadTexts(['late'])
  await loadTexts(['late'])
  expect(asked.filter(path => path === 'zh-CN/late').length).toBeLessThanOrEqual(1)
})

test('a feature without texts in a language is no failure', async () => {
  await expect(loadTexts(['unheard-of'])).resolves.toBeUndefined()
})

test('the types know every key of the Chinese texts and no other', () => {
  expectTypeOf<'notFound.title'>().toExtend<ParseKeys<'app'>>()
  expectTypeOf<'nonsense'>().not.toExtend<ParseKeys<'app'>>()
})

test('a key whose texts were not loaded shows itself, and is an uncaught error for those who look for faults', async () => {
  vi.useFakeTimers()
  expect(useTexts('settings')('title')).toBe('title')
  expect(() => vi.runAllTimers()).toThrow('No text settings:title')
  expect(useTexts('app')('name')).toBe('银龄同行')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
