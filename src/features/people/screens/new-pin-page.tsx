import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { digitsShape } from '../../../design/icon/shapes.ts'
import { OptionCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useTexts } from '../../../device/language.ts'
import type { MyCards } from '../contract.ts'
import { LostCard } from './lost-card.tsx'
import { NewPinForm } from './new-pin-form.tsx'

export interface NewPinPageProps {
  cards: MyCards['items']
  note: ComponentChildren
  onSignedOut: () => void
}

const grouped = (number: string) => `${number.slice(0, 4)} ${number.slice(4)}`

/** `/mine/pin`: a new PIN for my card, by the old one. */
export function NewPinPage({ cards, note, onSignedOut }: NewPinPageProps) {
  const t = useTexts('people')
  const [chosen, setChosen] = useState(cards[0]?.id ?? '')
  const [done, setDone] = useState<'newPin' | 'lostCard'>()
  const card = cards.find(each => each.id === chosen) ?? cards[0]
  return (
    <Page title={t('newPin.title')} back="/mine">
      {done !== undefined ? (
        <Done what={done} />
      ) : card === undefined ? (
        <EmptyState shape={digitsShape} title={t('newPin.none')}>
          <p>{t('newPin.noneWhat')}</p>
        </EmptyState>
      ) : (
        <>
          {note}
          {cards.length > 1 ? (
            <OptionCards
              legend={t('newPin.which')}
              name="card"
              options={cards.map(({ id, number }) => ({ value: id, label: grouped(number) }))}
              value={card.id}
              onChange={setChosen}
            />
          ) : (
            <p>{t('newPin.number', { number: grouped(card.number) })}</p>
          )}
          <p>{t('newPin.what')}</p>
          <NewPinForm key={card.id} card={card} onDone={() => setDone('newPin')} onSignedOut={onSignedOut} />
          <LostCard key={`lost ${card.id}`} card={card.id} onDone={() => setDone('lostCard')} />
        </>
      )}
    </Page>
  )
}

function Done({ what }: { what: 'newPin' | 'lostCard' }) {
  const t = useTexts('people')
  return (
    <>
      <Result outcome="done" words={what === 'newPin' ? t('newPin.done') : t('lostCard.done')} />
      <p>{what === 'newPin' ? t('newPin.doneWhat') : t('lostCard.doneWhat')}</p>
      <ButtonGroup>
        <ButtonLink href="/mine">{t('newPin.fine')}</ButtonLink>
      </ButtonGroup>
    </>
  )
}
