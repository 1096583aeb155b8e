import type { Rule } from './rule.ts'

/** Wide digits and letters as the narrow ones they stand for. */
export const wideRules: readonly Rule[] = [
  [/[０-９Ａ-Ｚａ-ｚ％．①-⑳㎞㎏㎡]/g, wide => wide.normalize('NFKC')],
  [/(\d),(?=\d{3}(?!\d))/g, (_, digit = '') => digit],
]

/** What nobody would say aloud. */
export const silentRules: readonly Rule[] = [
  [/https?:\/\/[^\s，。；]+/gi, () => '一个网址'],
  [/[#*_|<>{}[\]\\^`]+/g, () => ' '],
]

// People say these as a word, not letter by letter.
const saidAsWords = new Set(['WIFI', 'OK'])

export const signRules: readonly Rule[] = [
  [/\s*(?:[·•／]|→|…+|——)\s*/g, () => '，'],
  [/\s*×\s*/g, () => '乘'],
  [/≥\s*/g, () => '不少于'],
  [/≤\s*/g, () => '不超过'],
  [/[\s+]*\+\s*(?=\p{Script=Han})/gu, () => '加'],
  [/(\p{Script=Han})\s*\/\s*(?=\p{Script=Han})/gu, (_, before = '') => `${before}，`],
  [/(\p{Script=Han})\s*&\s*(?=\p{Script=Han})/gu, (_, before = '') => `${before}和`],
  [
    /[A-Z]{2,5}(?![A-Za-z])/g,
    letters => (saidAsWords.has(letters) ? letters : [...letters].join(' ')),
    /[A-Za-z]/,
  ],
]

/** A gap between words is a breath: 十一月二十五号 星期三. */
export const breathRules: readonly Rule[] = [
  [/([\p{Script=Han}”）])\s+(?=[\p{Script=Han}“（])/gu, (_, before = '') => `${before}，`],
  [/\s+/g, () => ' '],
  [/\s*([，。；：？！、])[\s，]*/g, (_, mark = '') => mark],
  [/^[\s，；：、]+|[\s，；：、]+$/g, () => ''],
]
