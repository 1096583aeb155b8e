import type people from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    people: typeof people
  }
}
