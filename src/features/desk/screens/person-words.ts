import { useTexts } from '../../../device/language.ts'
import type { KnownPerson } from '../contract.ts'

/** When somebody was born and where they live, in one line: what tells two 刘桂芳 apart. */
export function usePersonNote(): (person: KnownPerson) => string {
  const t = useTexts('desk')
  return ({ birthYear, birthMonth, divisionName }) => {
    const born = birthYear === null || birthMonth === null ? undefined : t('born', { birthYear, birthMonth })
    return [born, divisionName].filter(Boolean).join(' · ')
  }
}
