import type attendance from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    attendance: typeof attendance
  }
}
