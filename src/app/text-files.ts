import type { ResourceKey } from 'i18next'
import type { LanguageStart, TextLoader } from '../device/language.ts'

// The first screen's texts travel with the first script. Everything else, even where it lies, is fetched when a screen asks.
const firstScreen = import.meta.glob<ResourceKey>(
  ['./texts/zh-CN.json', '../device/words/texts/zh-CN.json'],
  {
    eager: true,
    import: 'default',
  },
)

/** The texts in the first script, by namespace: the name of the folder they stand in (a feature's), `app` or `words`. */
export const bundledTexts: LanguageStart['bundled'] = {
  'zh-CN': Object.fromEntries(Object.entries(firstScreen).map(([path, texts]) => [namespaceOf(path), texts])),
}

export const loadTextFile: TextLoader = async (language, namespace) => {
  const isMeant = (path: string) => namespaceOf(path) === namespace
  if (language === 'en') {
    const { englishTexts } = await import('./english-texts.ts')
    return englishTexts[Object.keys(englishTexts).find(isMeant) ?? ''] ?? null
  }
  const { chineseTexts } = await import('./chinese-texts.ts')
  return (await chineseTexts[Object.keys(chineseTexts).find(isMeant) ?? '']?.()) ?? null
}

function namespaceOf(path: string): string {
  return /([^/]+)\/texts\//.exec(path.replace(/^\.\/texts/, 'app/texts'))?.[1] ?? ''
}
