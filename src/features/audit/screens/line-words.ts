import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiParts } from '../../../shared/dates.ts'
import type { AuditLine } from '../contract.ts'
import { sheetOf, shortId } from '../rules.ts'
import { isKnownOutcome } from './known-outcomes.ts'

export interface LineWords {
  /** 做一张卡；没办成：密码不对 */
  readonly title: (line: AuditLine) => string
  readonly moment: (line: AuditLine) => string
  /** 编号尾数2a9c1d的人，给编号尾数aa01b2的人 */
  readonly who: (line: AuditLine) => string
  readonly outcome: (line: AuditLine) => string
}

/** A line in the words of who checks. There are no names in the audit, so none is said: people are told apart by the end of their id. */
export function useLineWords(mine: string | undefined): LineWords {
  const t = useTexts('audit')
  const words = useWords()
  const now = useNow()
  const oneOf = (id: string) => (id === mine ? t('line.you') : t('line.one', { id: shortId(id) }))
  const outcome = (line: AuditLine) => {
    if (line.outcome === 'done') return t('outcome.done')
    return isKnownOutcome(line.outcome) ? t(`why.${line.outcome}`) : t('why.other', { code: line.outcome })
  }
  return {
    outcome,
    title: line =>
      line.outcome === 'done'
        ? t(`acts.${line.what}`)
        : t('line.refused', { what: t(`acts.${line.what}`), why: outcome(line) }),
    moment: line => momentWords(words, Date.parse(line.at), now),
    who: ({ actor, person }) => {
      const by = actor === null ? t('line.nobody') : oneOf(actor)
      return person === null || person === actor ? by : t('line.for', { by, whom: oneOf(person) })
    },
  }
}

const two = (number: number) => `${number}`.padStart(2, '0')

/** 2026-11-23 09:12:05 in Shanghai, as a sheet sorts it and as paper is read on another day. */
export function exactMoment(at: string): string {
  const moment = Date.parse(at)
  const { year, month, day, hour, minute } = shanghaiParts(moment)
  const second = Math.floor(moment / 1000) % 60
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

/** The file of these lines: whole ids, the acts in words. */
export function useSheet(): (lines: readonly AuditLine[]) => string {
  const t = useTexts('audit')
  const { outcome } = useLineWords(undefined)
  const head = (['at', 'what', 'by', 'whom', 'thing', 'device', 'network', 'outcome', 'id'] as const).map(
    column => t(`sheet.${column}`),
  )
  return lines =>
    sheetOf([
      head,
      ...lines.map(line => [
        exactMoment(line.at),
        t(`acts.${line.what}`),
        line.actor ?? '',
        line.person ?? '',
        line.thing ?? '',
        line.device ?? '',
        line.network,
        outcome(line),
        line.id,
      ]),
    ])
}
