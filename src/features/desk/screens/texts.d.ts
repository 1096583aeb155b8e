import type desk from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    desk: typeof desk
  }
}
