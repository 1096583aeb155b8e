import type settings from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    settings: typeof settings
  }
}
