import type enrolment from '../texts/zh-CN.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    enrolment: typeof enrolment
  }
}
