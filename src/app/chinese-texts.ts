import type { ResourceKey } from 'i18next'

/**
 * Where the texts of each screen lie, by path: fetched with the first screen that has texts of its own, since the mention of each
 * file would cost everybody's first script.
 */
export const chineseTexts = import.meta.glob<ResourceKey>(
  ['./*/texts/zh-CN.json', '../features/*/texts/zh-CN.json'],
  { import: 'default' },
)
