import i18next from 'i18next'
import en from './texts/en.json'
import zhCN from './texts/zh-CN.json'

/** Readies the texts of talking, in both languages: like those of reading, they travel with what needs them. */
export function addTalkingTexts(): void {
  i18next.addResourceBundle('zh-CN', 'talking', zhCN)
  i18next.addResourceBundle('en', 'talking', en)
}
