import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import { personalSignal } from '../../../device/personal.ts'
import { cardsAtATime, cardsShown, commonCategories, seenInMemory, wish } from '../device/browse.ts'
import { listNow } from '../device/look-from.ts'
import { categoryName } from './category-names.ts'
import { FoundList } from './found-list.tsx'
import { SeenEarlier } from './list-state.tsx'
import { addressOfWish } from './nearby-address.ts'
import { useBrowsing } from './use-browsing.ts'
import { useMeantWish } from './use-meant-wish.ts'

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
  const { meant, looking } = useMeantWish(words.trim())
  useEffect(() => {
    wish.value = words.trim() === '' ? {} : (meant?.closest.wish ?? { words })
    cardsShown.value = cardsAtATime
  }, [words, meant])
  useEffect(() => {
    lastWords.value = words
    const timer = setTimeout(() => {
      // Who has tapped a card meanwhile, and waits for its page, isn't called back.
      if (location.pathname === '/find')
        route(addressOfWish(words.trim() === '' ? {} : { words }, '/find'), true)
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
        <FoundList
          words={words.trim()}
          meant={meant}
          looking={looking}
          settled={settled}
          retry={retry}
          clear={() => clearWords(setWords)}
        />
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
