import { signal } from '@preact/signals'
import i18next, { type Namespace, type ResourceKey, type TFunction } from 'i18next'
import type { Language } from './preferences.ts'

/** The texts of one namespace in one language, or null if there are none. */
export type TextLoader = (language: Language, namespace: string) => Promise<ResourceKey | null>

export interface LanguageStart {
  language: Language
  /** Texts that come with the first script, so that the first screen waits for nothing: language → namespace. */
  bundled: Partial<Record<Language, Record<string, ResourceKey>>>
  load: TextLoader
}

/** The product's language: what a text falls back to, key by key. */
const productLanguage: Language = 'zh-CN'

// Counts every change of what `t` would answer, so that components reading it are drawn again.
const edition = signal(0)
let load: TextLoader = async () => null

/** Readies the texts. The bundled namespaces are those that every screen has without asking. */
export async function startLanguage(start: LanguageStart): Promise<void> {
  load = start.load
  await i18next.init({
    lng: start.language,
    fallbackLng: productLanguage,
    ns: [],
    defaultNS: 'app',
    resources: start.bundled,
    partialBundledLanguages: true,
    showSupportNotice: false,
    // The types refuse a key that does not exist. One whose texts did not come with its screen is a fault of ours:
    // it goes where uncaught errors go, and the person sees the key instead of nothing.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) =>
      setTimeout(() => {
        throw new Error(`No text ${namespace}:${key}`)
      }),
    // Preact escapes what it draws; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
  })
  await loadTexts(Object.keys(start.bundled[productLanguage] ?? {}))
}

/** Fetches what these namespaces lack in the present language and in the one they fall back to. */
export async function loadTexts(namespaces: readonly string[]): Promise<void> {
  await addMissing([presentLanguage(), productLanguage], namespaces)
}

/** Changes the language of everything on the screen, once its texts are there. */
export async function changeLanguage(language: Language): Promise<void> {
  await addMissing([language], Object.keys(i18next.getDataByLanguage(productLanguage) ?? {}))
  await i18next.changeLanguage(language)
  edition.value++
}

async function addMissing(languages: readonly Language[], namespaces: readonly string[]): Promise<void> {
  const wanted = [...new Set(languages)].flatMap(language => namespaces.map(name => ({ language, name })))
  const missing = wanted.filter(({ language, name }) => !i18next.hasResourceBundle(language, name))
  if (missing.length === 0) return
  await Promise.all(
    missing.map(async ({ language, name }) => {
      const texts = await load(language, name)
      if (texts !== null) i18next.addResourceBundle(language, name, texts)
    }),
  )
  edition.value++
}

export function presentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : productLanguage
}

/**
 * The texts of a namespace for a component, which is drawn again when the language changes.
 * The screen's row in app/routes.ts must name the namespace, so that it is loaded before the screen shows.
 */
export function useTexts<Name extends Namespace>(namespace: Name): TFunction<Name> {
  edition.value
  return i18next.getFixedT<Name, undefined, Name>(null, namespace)
}

/** A text of the app itself, for what is no component, such as the name of the window. */
export function appText(key: 'name'): string {
  return i18next.t(key, { ns: 'app' })
}
