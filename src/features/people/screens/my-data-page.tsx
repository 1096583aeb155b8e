import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import {
  calendarShape,
  digitsShape,
  personShape,
  phoneShape,
  placeShape,
  saveShape,
} from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import { addressOf } from '../../../device/call-endpoint.ts'
import { connectivity } from '../../../device/connectivity.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { getMyData, type MyData } from '../contract.ts'

export interface MyDataPageProps {
  data: MyData
  note: ComponentChildren
  /** Something of it has just been put right. */
  corrected: boolean
}

/** `/mine/data`: what is kept about me, in words, and a copy of all of it (个人信息保护法 第45条). */
export function MyDataPage({ data, note, corrected }: MyDataPageProps) {
  const t = useTexts('people')
  const { kept } = data
  const many = (table: string) => kept[table]?.length ?? 0
  return (
    <Page title={t('data.title')} back="/mine">
      {corrected && <Result outcome="done" words={t('data.corrected')} />}
      {note}
      <p>{t('data.lead')}</p>
      <Profile profile={data.profile} />
      <Section title={t('data.kept')}>
        <RowList
          rows={[
            { id: 'enrolment', title: t('data.enrolments', { count: many('enrolment') }) },
            { id: 'service', title: t('data.services', { count: many('service_entry') }) },
            { id: 'device', title: t('data.devices', { count: many('web_session') }) },
            { id: 'grant', title: t('data.grants', { count: many('family_grant') }) },
          ]}
        />
      </Section>
      <WhoSaw lines={kept.audit_entry ?? []} />
      <p>{t('data.saveNote')}</p>
      {connectivity.online.value ? (
        <ButtonLink
          look="secondary"
          icon={saveShape}
          href={addressOf(getMyData, {})}
          download="yinling-my-data.json"
        >
          {t('data.save')}
        </ButtonLink>
      ) : (
        <Notice tone="offline">{t('data.saveOffline')}</Notice>
      )}
      <ChoiceList
        choices={[
          { id: 'correct', title: t('data.correct'), note: t('data.correctNote'), go: '/mine/correct' },
          { id: 'about', title: t('data.about'), note: t('data.aboutNote'), go: '/mine/about-me' },
          { id: 'consents', title: t('data.consents'), note: t('data.consentsNote'), go: '/mine/consents' },
          { id: 'erase', title: t('data.erase'), go: '/mine/erase' },
        ]}
      />
    </Page>
  )
}

function Profile({ profile }: { profile: MyData['profile'] }) {
  const t = useTexts('people')
  const { name, divisionName, birthYear: year, birthMonth: month, contactPhone, cards } = profile
  const none = t('data.none')
  const born = year === null || month === null ? none : t('data.bornOn', { year, month })
  return (
    <FactList
      facts={[
        { shape: personShape, label: t('data.name'), value: name },
        { shape: calendarShape, label: t('data.born'), value: born },
        { shape: placeShape, label: t('data.community'), value: divisionName ?? none },
        { shape: phoneShape, label: t('data.phone'), value: contactPhone ?? none },
        { shape: digitsShape, label: t('data.card'), value: cards.join(' ') || none },
      ]}
    />
  )
}

const shownAtMost = 10

/** When staff saw a masked number whole: each look stands here, for whom it is about. */
function WhoSaw({ lines }: { lines: readonly Readonly<Record<string, unknown>>[] }) {
  const t = useTexts('people')
  const words = useWords()
  const now = useNow()
  const looks = lines.flatMap(({ what, at }) => (what === 'value_unmasked' ? [Date.parse(String(at))] : []))
  if (looks.length === 0) return null
  const newest = looks.sort((a, b) => b - a).slice(0, shownAtMost)
  return (
    <Section title={t('data.seen')}>
      <RowList
        rows={newest.map((at, order) => ({
          id: `${order}`,
          title: t('data.seenWhat'),
          notes: [momentWords(words, at, now)],
        }))}
      />
    </Section>
  )
}
