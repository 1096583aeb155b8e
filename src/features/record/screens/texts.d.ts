import type record from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    record: typeof record
  }
}
