import type { TFunction } from 'i18next'
import { ButtonLink } from '../../../design/button/button.tsx'
import { helpShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { StatPair } from '../../../design/stat-pair/stat-pair.tsx'
import { actingFor } from '../../../device/acting-for.ts'
import { useTexts } from '../../../device/language.ts'
import { hoursAndMinutes, nextStar, starsReached } from '../rules.ts'

/** What 我的 shows of the record. */
export type RecordTotals = { readonly confirmedMinutes: number; readonly waitingMinutes: number }

/** 我帮过的忙: two numbers that are never added up, and how far the next star is, without hurry. */
export function RecordSummary({ totals }: { totals: RecordTotals }) {
  const t = useTexts('record')
  const calls = actingFor.value?.calls
  return (
    <Section title={calls === undefined ? t('summary.title') : t('summary.titleFor', { calls })}>
      <RecordNumbers totals={totals} />
      <StarWords confirmedMinutes={totals.confirmedMinutes} />
      <ButtonLink look="secondary" icon={helpShape} href="/mine/record">
        {t('summary.each')}
      </ButtonLink>
    </Section>
  )
}

/** Whole hours; less than one is told in minutes, since 0小时 after a morning's help would be unkind. */
export function RecordNumbers({ totals: { confirmedMinutes, waitingMinutes } }: { totals: RecordTotals }) {
  const t = useTexts('record')
  const stat = (all: number, tone: 'sure' | 'open') => {
    const { hours, minutes } = hoursAndMinutes(all)
    const unit = hours === 0 && minutes > 0 ? 'minutes' : 'hours'
    const count = unit === 'hours' ? hours : minutes
    return { value: `${count}`, label: t(`stat.${tone}.${unit}`, { count }), tone }
  }
  return <StatPair stats={[stat(confirmedMinutes, 'sure'), stat(waitingMinutes, 'open')]} />
}

function StarWords({ confirmedMinutes }: { confirmedMinutes: number }) {
  const t = useTexts('record')
  const reached = starName(starsReached(confirmedMinutes))
  const next = nextStar(confirmedMinutes)
  const nextName = next && starName(next.star)
  return (
    <p>
      {reached !== undefined && t('star.reached', { star: t(reached) })}
      {next !== undefined &&
        nextName !== undefined &&
        t('star.next', { star: t(nextName), left: leftWords(t, next.minutesLeft) })}
    </p>
  )
}

/** Hours left are rounded up, so that with the hours above they add up to the star's. */
function leftWords(t: TFunction<'record'>, minutes: number): string {
  return minutes < 60
    ? t('star.minutes', { count: minutes })
    : t('star.hours', { count: Math.ceil(minutes / 60) })
}

const starNames = ['star.1', 'star.2', 'star.3', 'star.4', 'star.5'] as const

function starName(stars: number) {
  return starNames[stars - 1]
}
