import { effect } from '@preact/signals'
import type { PreferenceStore, Theme, ThemeChoice } from './preferences.ts'

/** Answers whether a media query holds, and tells when that changes; stops telling when the answer is called. */
export interface MediaAsker {
  matches(query: string): boolean
  onChange(query: string, tell: () => void): () => void
}

const contrastQuery = '(prefers-contrast: more)'
const darkQuery = '(prefers-color-scheme: dark)'

/** The theme to show: what the person chose, else what the device asks for. */
export function themeFor(choice: ThemeChoice, media: MediaAsker): Theme {
  if (choice !== 'system') return choice
  if (media.matches(contrastQuery)) return 'contrast'
  return media.matches(darkQuery) ? 'dark' : 'light'
}

/**
 * Keeps the page in the size, colours and language the person chose, from now on. public/boot.js has done the
 * same once, before the first paint. Returns the way to stop.
 */
export function keepAppearance(page: Document, store: PreferenceStore, media: MediaAsker): () => void {
  const show = () => {
    const { text, theme, language } = store.current.value
    const root = page.documentElement
    root.dataset.text = String(text)
    root.dataset.theme = themeFor(theme, media)
    root.lang = language
    const bar = getComputedStyle(root).getPropertyValue('--bar').trim()
    const themeColour = page.querySelector('meta[name="theme-color"]')
    if (bar !== '') themeColour?.setAttribute('content', bar)
  }
  const stops = [effect(show), media.onChange(contrastQuery, show), media.onChange(darkQuery, show)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The browser's own answers. */
export const browserMedia: MediaAsker = {
  matches: query => matchMedia(query).matches,
  onChange(query, tell) {
    const list = matchMedia(query)
    list.addEventListener('change', tell)
    return () => list.removeEventListener('change', tell)
  },
}
