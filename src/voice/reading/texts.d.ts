import type reading from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    reading: typeof reading
  }
}
