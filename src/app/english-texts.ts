import type { ResourceKey } from 'i18next'

/**
 * All English texts in one file: few read them, and naming each file by itself would cost everybody's first script. By path,
 * as `text-files.ts` has them.
 */
export const englishTexts = import.meta.glob<ResourceKey>(
  ['./texts/en.json', './*/texts/en.json', '../device/words/texts/en.json', '../features/*/texts/en.json'],
  { eager: true, import: 'default' },
)
