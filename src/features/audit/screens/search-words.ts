import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { daysOf, type Search } from '../device/search.ts'
import { shortId } from '../rules.ts'

/** 今天，哪样事都看；只看没办成的 */
export function useSearchWords(): (search: Search) => string {
  const t = useTexts('audit')
  const words = useWords()
  const now = useNow()
  return search => {
    const { span, what, outcome, about } = search
    const { first, last } = daysOf(search, now)
    const days =
      span !== 'own'
        ? t(`span.${span}`)
        : first === last
          ? dateWords(words, first, now)
          : t('span.fromTo', { from: dateWords(words, first, now), to: dateWords(words, last, now) })
    const parts = [
      what === undefined ? t('search.anyAct') : t(`acts.${what}`),
      ...(outcome === undefined ? [] : [t(`search.${outcome}`)]),
      ...(about === undefined ? [] : [t('search.aboutOne', { id: shortId(about) })]),
    ]
    return [days, ...parts].reduce((first, second) => t('and', { first, second }))
  }
}
