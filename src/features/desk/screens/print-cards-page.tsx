import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { printShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { TickCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { type DeskSite, type KnownPerson, type MadeCards, makeCards, mostCards } from '../contract.ts'
import { useDeskTrouble } from './desk-trouble.ts'
import { MadeSheet } from './made-sheet.tsx'
import { usePersonNote } from './person-words.ts'

/** `/staff/sites/:id/cards`: for whom cards are printed, then the sheet. `?for=` names one person. */
export function PrintCardsPage({ site, people }: { site: DeskSite; people: readonly KnownPerson[] }) {
  const t = useTexts('desk')
  const { query } = useLocation()
  const wanted = people.find(({ id }) => id === query.for)
  const [made, setMade] = useState<MadeCards['items']>()
  return (
    <Page title={t('print.title')} back={`/staff/sites/${site.id}`}>
      {made === undefined ? (
        <Choosing
          site={site}
          // Who has a card needs another only when asked for by name.
          people={wanted === undefined ? people.filter(({ cards }) => cards === 0) : [wanted]}
          onMade={setMade}
        />
      ) : (
        <MadeSheet site={site} cards={made} />
      )}
    </Page>
  )
}

interface ChoosingProps {
  site: DeskSite
  people: readonly KnownPerson[]
  onMade: (cards: MadeCards['items']) => void
}

function Choosing({ site, people, onMade }: ChoosingProps) {
  const t = useTexts('desk')
  const noteOf = usePersonNote()
  const options = useHandedIn()
  const wordsOf = useDeskTrouble()
  const shown = people.slice(0, mostCards)
  const [chosen, setChosen] = useState<readonly string[]>(shown.map(({ id }) => id))
  const [state, setState] = useState<{ busy?: boolean; words?: string }>({})
  const send = async () => {
    setState({ busy: true })
    const ids = shown.flatMap(({ id }) => (chosen.includes(id) ? [id] : []))
    const result = await callEndpoint(makeCards, { params: { id: site.id }, body: { people: ids } }, options)
    if (result.ok) return onMade(result.value.items)
    setState({ words: wordsOf(result) })
  }
  if (shown.length === 0)
    return (
      <>
        <EmptyState shape={tickCircleShape} title={t('print.none')}>
          <p>{t('print.noneWhat')}</p>
        </EmptyState>
        <ButtonLink href={`/staff/sites/${site.id}/people`}>{t('people.title')}</ButtonLink>
      </>
    )
  const left = people.length - shown.length
  return (
    <>
      <p>{t('print.lead')}</p>
      {state.words !== undefined && (
        <Notice tone="care" role="alert">
          {state.words}
        </Notice>
      )}
      <TickCards
        legend={t('print.who')}
        options={shown.map(person => ({ value: person.id, label: `${person.name} ${noteOf(person)}` }))}
        values={chosen}
        onChange={setChosen}
      />
      {left > 0 && <p>{t('print.later', { count: left })}</p>}
      {chosen.length > 0 && (
        <Button
          icon={printShape}
          busy={state.busy ? t('print.going') : undefined}
          onClick={() => void send()}
        >
          {t('print.go', { count: chosen.length })}
        </Button>
      )}
    </>
  )
}
