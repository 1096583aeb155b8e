import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Field } from '../../../design/field/field.tsx'
import { closeShape, searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { personalSignal } from '../../../device/personal.ts'
import {
  cardList,
  cardsAtATime,
  cardsShown,
  commonCategories,
  seenInMemory,
  showMore,
  wish,
} from '../device/browse.ts'
import { listNow } from '../device/look-from.ts'
import { categoryName } from './category-names.ts'
import { ListFailed, SeenEarlier } from './list-state.tsx'
import { addressOfWish } from './nearby-address.ts'
import { SummaryCards } from './summary-cards.tsx'
import { useBrowsing } from './use-browsing.ts'

// Kept while somebody looks at an opening or another place; gone with the person.
const lastWords = personalSignal<string>()

/** The address follows the typing at this distance: some browsers refuse more than a hundred changes in 30 s. */
const addressDelay = 400

/** 找一找: by words, found on the device while they are typed. */
export function FindScreen() {
  const t = useTexts('openings')
  const { query, route } = useLocation()
  const [words, setWords] = useState(query.q?.slice(0, 40) ?? lastWords.value ?? '')
  const { settled, retry } = useBrowsing()
  useEffect(() => {
    lastWords.value = words
    wish.value = words.trim() === '' ? {} : { words }
    cardsShown.value = cardsAtATime
    const timer = setTimeout(() => {
      // Who has tapped a card meanwhile, and waits for its page, isn't called back.
      if (location.pathname === '/find') route(addressOfWish(wish.value, '/find'), true)
    }, addressDelay)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <Page title={t('find.title')} back="/nearby" wide>
      <Field
        id="find-words"
        name="q"
        type="search"
        inputMode="search"
        label={t('find.label')}
        hint={t('find.hint')}
        maxLength={40}
        value={words}
        onInput={setWords}
      />
      <SeenEarlier at={seenInMemory.value} now={listNow.value} settled={settled} />
      {words.trim() === '' ? (
        <Popular />
      ) : (
        <Found words={words.trim()} settled={settled} retry={retry} clear={() => clearWords(setWords)} />
      )}
    </Page>
  )
}

function clearWords(setWords: (words: string) => void): void {
  setWords('')
  document.getElementById('find-words')?.focus()
}

/** What there is most of in this county, so that the first choices always lead somewhere. */
function Popular() {
  const t = useTexts('openings')
  const choices = commonCategories.value.flatMap(key => {
    const title = categoryName(key)
    return title === undefined ? [] : [{ id: key, title, go: addressOfWish({ category: key }) }]
  })
  if (choices.length === 0) return null
  return (
    <Section title={t('find.popular')}>
      <ChoiceList choices={choices} />
    </Section>
  )
}

interface FoundProps {
  words: string
  settled: boolean
  retry: () => void
  clear: () => void
}

function Found({ words, settled, retry, clear }: FoundProps) {
  const t = useTexts('openings')
  const list = cardList.value
  if (list === undefined || !list.complete) {
    return settled ? <ListFailed retry={retry} /> : <Skeleton words={t('list.loading')} />
  }
  const { cards, total } = list
  const left = Math.min(cardsAtATime, total - cards.length)
  return (
    <>
      {total === 0 ? (
        <EmptyState shape={searchShape} title={t('find.noneTitle', { words })}>
          <p>{t('find.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{t('find.found', { count: total })}</p>
          <SummaryCards cards={cards} now={listNow.value} />
        </>
      )}
      {left > 0 && <Button onClick={showMore}>{t('list.more', { count: left })}</Button>}
      <Button look="secondary" icon={closeShape} onClick={clear}>
        {t('find.clear')}
      </Button>
    </>
  )
}
