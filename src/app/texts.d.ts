import type app from './texts/zh-CN.json'

// A key that the Chinese texts lack is a type error. Every feature adds its own namespace in
// features/<name>/screens/texts.d.ts, in this same way.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: ResourceNamespaceMap
  }
  interface ResourceNamespaceMap {
    app: typeof app
  }
}
