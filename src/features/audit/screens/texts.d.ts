import type audit from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    audit: typeof audit
  }
}
