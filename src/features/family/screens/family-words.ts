import type { TFunction } from 'i18next'
import { dateWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import type { Words } from '../../../device/words/words.ts'
import type { Scope } from '../../../shared/scopes.ts'
import type { Helped, Helper } from '../contract.ts'

export type FamilyTexts = TFunction<'family'>

/** 王小梅（女儿）. */
export const whoWords = (t: FamilyTexts, { name, relation }: Pick<Helper, 'name' | 'relation'>) =>
  t('list.who', { name, relation: t(`relation.${relation}`) })

/** 看报了什么、报名和退，到5月1日 星期六. `now` in milliseconds. */
export function grantNote(
  t: FamilyTexts,
  words: Words,
  { scopes, until }: Helper | Helped,
  now: number,
): string {
  return t('list.until', { what: scopeList(t, words, scopes), date: dateWords(words, until, now) })
}

/** 看您报了什么，替您报名、替您退. */
export const mayList = (t: FamilyTexts, words: Words, scopes: readonly Scope[]) =>
  scopes.map(scope => t(`may.${scope}`)).reduce((all, each) => listWords(words, all, each))

/** 您的女儿王小梅. */
export const yourWords = (t: FamilyTexts, { name, relation }: Pick<Helper, 'name' | 'relation'>) =>
  t(`done.by.${relation}`, { name })

/** 看报了什么，报名和退. */
export const scopeList = (t: FamilyTexts, words: Words, scopes: readonly Scope[]) =>
  scopes.map(scope => t(`can.${scope}`)).reduce((all, each) => listWords(words, all, each))
