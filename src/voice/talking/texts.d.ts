import type talking from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    talking: typeof talking
  }
}
