import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'

/** 最近一次工作：11月20日 星期五 上午9点; or that nobody has ever been seen. */
export function useLastWords(): (lastActiveAt: string | null) => string {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  return lastActiveAt =>
    lastActiveAt === null
      ? t('last.never')
      : t('last.at', { moment: momentWords(words, Date.parse(lastActiveAt), now) })
}
