import type install from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    install: typeof install
  }
}
