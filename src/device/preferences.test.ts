import { expect, test } from 'vitest'
import { createPreferences, defaultPreferences, preferencesKey, restorePreferences } from './preferences.ts'

function storageWith(text: string | null): Storage {
  const kept = new Map<string, string>(text === null ? [] : [[preferencesKey, text]])
  return {
    length: kept.size,
    clear: () => kept.clear(),
    key: () => null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  }
}

test('what a person chose is there again at the next visit', () => {
  const storage = storageWith(null)
  createPreferences(() => storage).change({ text: 4, community: { code: '620702001002', name: '东街社区' } })
  const next = createPreferences(() => storage).current.value
  expect(next).toEqual({
    ...defaultPreferences,
    text: 4,
    community: { code: '620702001002', name: '东街社区' },
  })
})

test('without storage a choice still holds until the page is closed', () => {
  const store = createPreferences(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  store.change({ theme: 'contrast' })
  expect(store.current.value.theme).toBe('contrast')
})

test.each(['', '{', 'null', '[]', '7', '{"text":9,"theme":"pink","community":{"code":5}}'])(
  'damaged notes (%s) give the defaults instead of a broken page',
  damaged => {
    expect(createPreferences(() => storageWith(damaged)).current.value).toEqual(defaultPreferences)
  },
)

test('one damaged part does not cost the others', () => {
  expect(restorePreferences({ text: 3, theme: 12, helpSite: { name: '骥千里', phone: '0936' } })).toEqual({
    ...defaultPreferences,
    text: 3,
    helpSite: { name: '骥千里', phone: '0936' },
  })
})
