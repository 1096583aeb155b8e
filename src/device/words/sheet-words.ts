import { shanghaiDate, shanghaiParts } from '../../shared/dates.ts'
import { useNow } from '../handed-in.ts'
import { useTexts } from '../language.ts'
import { outsideAddress } from '../paper.ts'
import { readServedSettings } from '../served-settings.ts'
import { clockWords } from './clock-words.ts'
import { dateWords } from './day-words.ts'
import { type SessionSpan, sessionClockWords } from './when-words.ts'
import { useWords, type Words } from './words.ts'

export interface SheetSource {
  /** What the page is called and where it is: the code on the sheet leads back to it. */
  title: string
  path: string
  /** Whom to ring, as people write it; left out where nobody is known. */
  phone?: string | undefined
}

/** The frame of a sheet (`SheetFrame` of design/print-sheet): the way back, whom to ring, when it was printed. */
export function useSheetFrame({ title, path, phone }: SheetSource) {
  const t = useTexts('app')
  const words = useWords()
  const now = useNow()
  const { hour, minute } = shanghaiParts(now)
  const moment = words('when.at', {
    day: dateWords(words, shanghaiDate(now), now),
    clock: clockWords(words, hour * 60 + minute),
  })
  const printed = words('paper.printed', { moment })
  return {
    qr: {
      address: outsideAddress(path),
      label: words('paper.code', { title }),
      words: words('paper.scan'),
    },
    phone: phone === undefined || phone === '' ? undefined : words('paper.phone', { phone }),
    printed,
    demo: readServedSettings(document).demo ? t('banner.demo') : undefined,
  }
}

/** 12月2日 星期三 上午9点到10点半: paper is read on another day, so it never says 今天 or 明天. */
export function paperSessionWords(t: Words, session: SessionSpan, now: number): string {
  return t('when.at', {
    day: dateWords(t, shanghaiDate(session.start), now),
    clock: sessionClockWords(t, session),
  })
}
