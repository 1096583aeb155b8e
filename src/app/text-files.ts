import type { ResourceKey } from 'i18next'
import type { LanguageStart, TextLoader } from '../device/language.ts'

// The first screen's texts travel with the first script. Everything else is fetched when a screen asks.
const firstScreen = import.meta.glob<ResourceKey>(
  ['./texts/zh-CN.json', '../device/words/texts/zh-CN.json'],
  {
    eager: true,
    import: 'default',
  },
)
const files = import.meta.glob<ResourceKey>(
  [
    './texts/*.json',
    '../device/words/texts/*.json',
    '../features/*/texts/*.json',
    '!./texts/zh-CN.json',
    '!../device/words/texts/zh-CN.json',
  ],
  { import: 'default' },
)

/** The texts in the first script, by namespace: the feature's folder name, `app` or `words`. */
export const bundledTexts: LanguageStart['bundled'] = {
  'zh-CN': Object.fromEntries(Object.entries(firstScreen).map(([path, texts]) => [namespaceOf(path), texts])),
}

export const loadTextFile: TextLoader = async (language, namespace) => {
  return (await files[`${folderOf(namespace)}/texts/${language}.json`]?.()) ?? null
}

function folderOf(namespace: string): string {
  if (namespace === 'app') return '.'
  return namespace === 'words' ? '../device/words' : `../features/${namespace}`
}

function namespaceOf(path: string): string {
  return /([^/]+)\/texts\//.exec(path.replace(/^\.\/texts/, 'app/texts'))?.[1] ?? ''
}
