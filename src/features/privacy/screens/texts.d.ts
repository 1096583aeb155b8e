import type privacy from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    privacy: typeof privacy
  }
}
