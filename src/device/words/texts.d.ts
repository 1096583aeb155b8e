import type words from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    words: typeof words
  }
}
