import { useTexts } from '../../../device/language.ts'
import type { About } from '../about-contract.ts'
import { aidClasses, aloneAnswers, type SensitiveItem, strengths } from '../rules.ts'

export const aboutParts = ['sex', 'likes', 'skills', 'wishes', 'emergency', 'insurance'] as const
export type AboutPart = (typeof aboutParts)[number]

/** What is told of each part, in words; undefined where nothing is. */
export function usePartWords(): (about: About, part: AboutPart) => string | undefined {
  const t = useTexts('privacy')
  const emergencyWords = ({ emergency }: About) =>
    emergency === null
      ? undefined
      : t('about.emergencyShown', {
          ...{ name: emergency.name, end: emergency.phoneEnd },
          who: t(`about.closeness.${emergency.relation}`),
        })
  const insuranceWords = ({ insuredUntil }: About) => {
    const [year = 0, month = 0, day = 0] = insuredUntil?.split('-').map(Number) ?? []
    return insuredUntil === null ? undefined : t('about.insuredUntil', { year, month, day })
  }
  const told: Record<AboutPart, (about: About) => string | undefined> = {
    sex: ({ sex }) => (sex === null ? undefined : t(`about.sex.${sex}`)),
    likes: ({ likes }) => (likes.length === 0 ? undefined : t('about.likes.count', { count: likes.length })),
    skills: ({ skills }) => skills || undefined,
    wishes: ({ wishes }) => wishes || undefined,
    insurance: insuranceWords,
    emergency: emergencyWords,
  }
  return (about, part) => told[part](about)
}

/** A sensitive value in words, masked as it came. */
export function useItemWords(): (item: SensitiveItem, shown: string) => string {
  const t = useTexts('privacy')
  return (item, shown) => {
    const known = shown.split(',')
    const strength = strengths.find(each => each === shown)
    const alone = aloneAnswers.find(each => each === shown)
    if (item === 'aid_class')
      return aidClasses
        .filter(each => known.includes(each))
        .map(each => t(`about.aid.${each}`))
        .join(' ')
    if (item === 'strength' && strength !== undefined) return t(`about.strength.${strength}`)
    if (item === 'lives_alone' && alone !== undefined) return t(`about.alone.${alone}`)
    return shown
  }
}
