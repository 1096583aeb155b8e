import type { TFunction } from 'i18next'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { closeShape, searchShape } from '../../../design/icon/shapes.ts'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import { cardList, cardsAtATime, showMore } from '../device/browse.ts'
import type { LetGo } from '../device/closest-wish.ts'
import type { Wish } from '../device/find-near.ts'
import { listNow } from '../device/look-from.ts'
import { categoryName } from './category-names.ts'
import { ListFailed } from './list-state.tsx'
import { SummaryCards } from './summary-cards.tsx'
import type { MeantWish } from './use-meant-wish.ts'
import { whenWished } from './wish-words.ts'

export interface FoundListProps {
  words: string
  /** What the words were taken for, if nothing is called so. */
  meant: MeantWish | undefined
  /** What the words mean is still being found out. */
  looking: boolean
  settled: boolean
  retry: () => void
  clear: () => void
}

/** What was found by words, how many there are, and for a sentence what it was taken for. */
export function FoundList({ words, meant, looking, settled, retry, clear }: FoundListProps) {
  const t = useTexts('openings')
  const list = cardList.value
  if (looking) return <Skeleton words={t('list.loading')} />
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
          <HowMany total={total} meant={meant} />
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

const textFor = {
  free: 'find.foundFull',
  time: 'find.foundOtherTimes',
  place: 'find.foundElsewhere',
} as const satisfies Record<LetGo, string>

function HowMany({ total, meant }: { total: number; meant: MeantWish | undefined }) {
  const t = useTexts('openings')
  const words = useWords()
  if (meant === undefined) return <p role="status">{t('find.found', { count: total })}</p>
  const { asked, closest } = meant
  const text = closest.without === undefined ? 'find.foundMeant' : textFor[closest.without]
  const said = wishPieces(t, words, asked).join(t('find.pause'))
  return <p role="status">{t(text, { count: total, meant: said })}</p>
}

/** A wish said back, one short piece each: 书法, 星期三, 上午. */
function wishPieces(t: TFunction<'openings'>, words: Words, wished: Wish): string[] {
  const { kind, category, words: named, free } = wished
  const what = named ?? (kind && t(`chips.${kind}`)) ?? (category && categoryName(category))
  return [
    ...(what === undefined ? [] : [what]),
    ...whenWished(words, wished, listNow.value),
    ...(free === true ? [t('nearby.free')] : []),
  ]
}
