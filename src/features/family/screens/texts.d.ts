import type family from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    family: typeof family
  }
}
