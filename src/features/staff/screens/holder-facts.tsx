import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { Holder } from '../county-contract.ts'
import { useLastWords } from './holder-words.ts'
import { useRightWords } from './right-words.ts'

/** Where who works there is seen. */
export const listOf = ({ right }: Holder) =>
  right.role === 'staff'
    ? `/staff/county/sites/${right.site}`
    : 'division' in right
      ? `/staff/county?division=${right.division}`
      : '/staff/county'

/** Who holds or held which right, since when, and what was seen of them last. */
export function Facts({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  const rightWords = useRightWords()
  const lastWords = useLastWords()
  return (
    <>
      <p>
        <strong>{holder.name}</strong>
      </p>
      <p>{rightWords(holder)}</p>
      <p>{t('holder.since', { date: dateWords(words, shanghaiDate(Date.parse(holder.since)), now) })}</p>
      <p>{lastWords(holder.lastActiveAt)}</p>
      {holder.endedAt !== null && (
        <p>{t('holder.ended', { date: dateWords(words, shanghaiDate(Date.parse(holder.endedAt)), now) })}</p>
      )}
    </>
  )
}
