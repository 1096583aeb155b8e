import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import {
  calendarShape,
  digitsShape,
  familyShape,
  personShape,
  phoneShape,
  placeShape,
  printShape,
  tickCircleShape,
} from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { Section } from '../../../design/section/section.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { confirmPerson, type PersonAtDesk } from '../contract.ts'
import { shownCard } from '../rules.ts'
import { useDeskTrouble } from './desk-trouble.ts'

export interface PersonPageProps {
  site: string
  person: PersonAtDesk
  /** What was done just before. */
  done: string | undefined
  again: () => Promise<void>
}

const told = ['registered', 'pin', 'stopped', 'corrected'] as const

/** `/staff/sites/:id/people/:person`: what the desk needs of somebody, and what it does for them. */
export function PersonPage({ site, person, done, again }: PersonPageProps) {
  const t = useTexts('desk')
  const at = `/staff/sites/${site}`
  const { birthYear, birthMonth, divisionName, contactPhone } = person
  const open = person.cardList.filter(card => card.revokedAt === null)
  const outcome = told.find(each => each === done)
  const none = t('person.none')
  return (
    <Page title={person.name} back={`${at}/people`}>
      {outcome !== undefined && <Result outcome="done" words={t(`person.done.${outcome}`)} />}
      {!person.confirmed && <Unconfirmed site={site} person={person.id} again={again} />}
      <FactList
        facts={[
          {
            shape: calendarShape,
            label: t('person.born'),
            value: birthYear && birthMonth ? t('born', { birthYear, birthMonth }) : none,
          },
          { shape: placeShape, label: t('person.home'), value: divisionName ?? none },
          {
            shape: phoneShape,
            label: t('person.phone'),
            value: contactPhone === null ? none : t('person.phoneEnd', { end: contactPhone }),
          },
          {
            shape: person.confirmed ? tickCircleShape : personShape,
            label: t('person.who'),
            value: t(person.confirmed ? 'person.confirmed' : 'person.unconfirmed'),
          },
        ]}
      />
      <ButtonLink look="quiet" href={`${at}/people/${person.id}/correct`}>
        {t('correct.row')}
      </ButtonLink>
      <ButtonLink look="quiet" icon={familyShape} href={`${at}/people/${person.id}/family`}>
        {t('person.family')}
      </ButtonLink>
      <ButtonLink look="quiet" href={`${at}/people/${person.id}/about`}>
        {t('person.about')}
      </ButtonLink>
      <ButtonLink look="quiet" href={`${at}/people/${person.id}/erase`}>
        {t('person.erase')}
      </ButtonLink>
      <Section title={t('person.cards')}>
        {open.length === 0 ? (
          <p>{t('person.noCard')}</p>
        ) : (
          <ChoiceList
            choices={open.map(card => ({
              id: card.id,
              title: t('person.card', { number: shownCard(card.number) }),
              note: t(card.hasPin ? 'person.cardOpens' : 'person.cardNoPin'),
              shape: digitsShape,
              go: `${at}/people/${person.id}/cards/${card.id}`,
            }))}
          />
        )}
        <ButtonLink look="secondary" icon={printShape} href={`${at}/cards?for=${person.id}`}>
          {t(open.length === 0 ? 'person.makeCard' : 'person.anotherCard')}
        </ButtonLink>
      </Section>
    </Page>
  )
}

/** Somebody joined alone, by phone: at the first visit a worker looks who it is. */
function Unconfirmed({ site, person, again }: { site: string; person: string; again: () => Promise<void> }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const wordsOf = useDeskTrouble()
  const [state, setState] = useState<{ busy?: boolean; words?: string }>({})
  const confirm = async () => {
    setState({ busy: true })
    const result = await callEndpoint(confirmPerson, { params: { id: site, person } }, options)
    if (!result.ok) return setState({ words: wordsOf(result) })
    await again()
  }
  return (
    <>
      {state.words !== undefined && (
        <Notice tone="care" role="alert">
          {state.words}
        </Notice>
      )}
      <Notice
        tone="plain"
        action={
          <Button
            look="secondary"
            busy={state.busy ? t('person.confirming') : undefined}
            onClick={() => void confirm()}
          >
            {t('person.confirm')}
          </Button>
        }
      >
        {t('person.confirmWhat')}
      </Notice>
    </>
  )
}
