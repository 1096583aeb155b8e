import { type ReadonlySignal, signal } from '@preact/signals'

export type TextStep = 1 | 2 | 3 | 4
/** `system` follows what the device says; the others were chosen by the person. */
export type ThemeChoice = 'system' | Theme
export type Theme = 'light' | 'dark' | 'contrast'
/** How slowly screens are read aloud: 1 is the usual pace, 3 the slowest. */
export type ReadingPace = 1 | 2 | 3
export type Language = 'zh-CN' | 'en'

/** What this device remembers about how a person wants to see the app. Nothing here says who they are. */
export interface Preferences {
  text: TextStep
  theme: ThemeChoice
  language: Language
  readingPace: ReadingPace
  /** Whether each screen offers to be read; null until the person has said so or has had one read. */
  offerReading: boolean | null
  /** The three questions of the first time have been answered or passed over. */
  welcomed: boolean
  /** The chosen community, a 12-digit division code with its name. */
  community: { code: string; name: string } | null
  /** The site to ring, once a screen has learnt which one it is. */
  helpSite: { name: string; phone: string } | null
  /** The person said no to installing, and isn't asked again. */
  installDismissed: boolean
  /** The person knows that the browser's recogniser may send the voice away, and wants to speak all the same. */
  listeningAgreed: boolean
}

export const defaultPreferences: Preferences = {
  text: 1,
  theme: 'system',
  language: 'zh-CN',
  readingPace: 1,
  offerReading: null,
  welcomed: false,
  community: null,
  helpSite: null,
  installDismissed: false,
  listeningAgreed: false,
}

/** The key under which public/boot.js finds text size and theme before the first paint. */
export const preferencesKey = 'yinling.preferences'

export interface PreferenceStore {
  current: ReadonlySignal<Preferences>
  /** Keeps what it is given. Without storage the choice holds until the page is closed. */
  change(part: Partial<Preferences>): void
}

/** `storage` answers the browser's storage, or throws or gives null where there is none (private windows). */
export function createPreferences(storage: () => Storage | null): PreferenceStore {
  const current = signal(read(storage))
  return {
    current,
    change(part) {
      current.value = { ...current.value, ...part }
      tryTo(() => storage()?.setItem(preferencesKey, JSON.stringify(current.value)))
    },
  }
}

function read(storage: () => Storage | null): Preferences {
  const stored = tryTo(() => JSON.parse(storage()?.getItem(preferencesKey) ?? '{}') as unknown)
  return restorePreferences(stored)
}

/** Takes from stored data what still makes sense, and the default for the rest. Never throws. */
export function restorePreferences(stored: unknown): Preferences {
  const found: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  return {
    text: oneOf([1, 2, 3, 4] as const, found.text) ?? defaultPreferences.text,
    theme: oneOf(['system', 'light', 'dark', 'contrast'] as const, found.theme) ?? defaultPreferences.theme,
    language: oneOf(['zh-CN', 'en'] as const, found.language) ?? defaultPreferences.language,
    readingPace: oneOf([1, 2, 3] as const, found.readingPace) ?? defaultPreferences.readingPace,
    offerReading: oneOf([true, false] as const, found.offerReading) ?? defaultPreferences.offerReading,
    welcomed: found.welcomed === true,
    community: pairOf('code', 'name', found.community),
    helpSite: pairOf('name', 'phone', found.helpSite),
    installDismissed: found.installDismissed === true,
    listeningAgreed: found.listeningAgreed === true,
  }
}

function oneOf<Value>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find(known => known === value)
}

function pairOf<A extends string, B extends string>(
  a: A,
  b: B,
  value: unknown,
): Record<A | B, string> | null {
  if (typeof value !== 'object' || value === null) return null
  const found: Record<string, unknown> = { ...value }
  const [first, second] = [found[a], found[b]]
  if (typeof first !== 'string' || typeof second !== 'string') return null
  return { [a]: first, [b]: second } as Record<A | B, string>
}

/** Storage may be denied altogether (Safari's private windows, WeChat): the app then only forgets. */
function tryTo<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

export const preferences = createPreferences(() => globalThis.localStorage ?? null)
