import type join from './texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    join: typeof join
  }
}
