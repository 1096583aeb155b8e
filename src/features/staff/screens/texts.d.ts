import type staff from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    staff: typeof staff
  }
}
