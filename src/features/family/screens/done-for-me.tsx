import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { cancelledShape, familyShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { day } from '../../../shared/dates.ts'
import type { DoneForMe } from '../contract.ts'
import type { FamilyTexts } from './family-words.ts'

/** 我的 tells of what is this fresh, in milliseconds, and of no more than this many. */
const fresh = 7 * day
const atMost = 3

/** On 我的: what staff or relatives did lately, with the way to put it right. Nothing where there is nothing. */
export function DoneForMeSection({ items }: { items: readonly DoneForMe[] }) {
  const t = useTexts('family')
  const now = useNow()
  const lately = items.filter(({ at }) => Date.parse(at) > now - fresh).slice(0, atMost)
  if (lately.length === 0) return null
  return (
    <Section title={t('done.section')}>
      <Deeds items={lately} />
      <ButtonLink look="quiet" icon={familyShape} href="/mine/done-for-me">
        {t('done.all')}
      </ButtonLink>
    </Section>
  )
}

/** `/mine/done-for-me`: all of it. */
export function DoneForMePage({ items, note }: { items: readonly DoneForMe[]; note: ComponentChildren }) {
  const t = useTexts('family')
  return (
    <Page title={t('done.title')} back="/mine">
      {note}
      {items.length === 0 ? (
        <EmptyState shape={familyShape} title={t('done.none')} />
      ) : (
        <Deeds items={items} />
      )}
    </Page>
  )
}

/** Each leads to the enrolment, where it can be undone. */
function Deeds({ items }: { items: readonly DoneForMe[] }) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const rows = items.map((deed): Choice => {
    const moment = momentWords(words, Date.parse(deed.at), now)
    const gone = deed.kind === 'cancel' || deed.kind === 'decline'
    return {
      id: deed.id,
      title: deedWords(t, deed),
      note: listWords(words, moment, t('done.see')),
      shape: gone ? cancelledShape : tickCircleShape,
      go: `/enrolments/${deed.enrolmentId}`,
    }
  })
  return <ChoiceList choices={rows} />
}

/** 您的女儿王小梅替您报了“书法入门”. */
function deedWords(t: FamilyTexts, { kind, outcome, by, title }: DoneForMe): string {
  const did = kind === 'enrol' && outcome === 'waitlisted' ? 'queue' : kind
  return t(`done.did.${did}`, { by: t(`done.by.${by.relation}`, { name: by.name }), title })
}
