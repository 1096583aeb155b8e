import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { useTexts } from '../../../device/language.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { OpeningPage } from '../device/opening-page.ts'

/** All sessions to come under one tap, the cancelled ones said to be so. A single one needs no list. */
export function SessionRows({ opening: { sessions }, now }: { opening: OpeningPage; now: number }) {
  const t = useTexts('openings')
  const words = useWords()
  const ahead = sessions.filter(session => session.end > now).sort((one, other) => one.start - other.start)
  if (ahead.length < 2) return null
  return (
    <Disclosure label={t('page.allSessions', { count: ahead.length })}>
      <RowList
        rows={ahead.map(({ start, end, cancelled }) => ({
          id: `${start}`,
          title: sessionWords(words, { start, end }, now),
          ...(cancelled && { aside: t('sessions.cancelled'), tone: 'open' as const }),
        }))}
      />
    </Disclosure>
  )
}
