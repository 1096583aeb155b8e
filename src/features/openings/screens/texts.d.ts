import type openings from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    openings: typeof openings
  }
}
