import type sites from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    sites: typeof sites
  }
}
