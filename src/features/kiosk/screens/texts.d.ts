import type kiosk from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    kiosk: typeof kiosk
  }
}
