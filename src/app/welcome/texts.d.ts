import type welcome from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    welcome: typeof welcome
  }
}
