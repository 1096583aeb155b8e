import i18next from 'i18next'
import en from './texts/en.json'
import zhCN from './texts/zh-CN.json'

/**
 * Readies the texts of reading, in both languages: they travel with what needs them, so that the first script, which
 * lists the text files of all screens, names nothing of it.
 */
export function addReadingTexts(): void {
  i18next.addResourceBundle('zh-CN', 'reading', zhCN)
  i18next.addResourceBundle('en', 'reading', en)
}
