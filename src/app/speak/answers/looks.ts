import { type Preferences, preferences, restorePreferences } from '../../../device/preferences.ts'
import { type Answer, type Reply, type TalkTexts, told, way } from '../asking.ts'

/** Does it at once, says so, and can take it back: nobody is harmed by larger text. */
function changed(t: TalkTexts, line: string, part: Partial<Preferences>): Reply {
  const { text, theme, readingPace } = preferences.current.value
  preferences.change(part)
  return {
    kind: 'told',
    lines: [line],
    ways: [way(t('device.settings'), '/settings')],
    undo: () => preferences.change({ text, theme, readingPace }),
  }
}

const nothingLeft = (t: TalkTexts, line: string): Reply =>
  told([line], [way(t('device.settings'), '/settings')])

const textChange =
  (by: 1 | -1, done: 'bigger' | 'smaller', end: 'biggest' | 'smallest'): Answer =>
  (_, { t }) => {
    const { text } = preferences.current.value
    const step = text + by
    if (step < 1 || step > 4) return nothingLeft(t, t(`device.${end}`))
    return changed(t, t(`device.${done}`), { text: restorePreferences({ text: step }).text })
  }

export const answerBigger = textChange(1, 'bigger', 'biggest')
export const answerSmaller = textChange(-1, 'smaller', 'smallest')

const themeChange =
  (theme: 'light' | 'dark', done: 'brighter' | 'darker', end: 'brightest' | 'darkest'): Answer =>
  (_, { t }) =>
    document.documentElement.dataset.theme === theme
      ? nothingLeft(t, t(`device.${end}`))
      : changed(t, t(`device.${done}`), { theme })

export const answerBrighter = themeChange('light', 'brighter', 'brightest')
export const answerDarker = themeChange('dark', 'darker', 'darkest')

export const answerSlower: Answer = (_, { t }) => {
  const { readingPace } = preferences.current.value
  if (readingPace === 3) return told([t('device.slowest')])
  return changed(t, t('device.slower'), { readingPace: readingPace === 1 ? 2 : 3 })
}
