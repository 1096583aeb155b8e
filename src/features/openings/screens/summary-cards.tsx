import type { Kind } from '../../../design/kinds.ts'
import { CardList, OpeningCard } from '../../../design/opening-card/opening-card.tsx'
import { kindWords, listWords } from '../../../device/words/opening-words.ts'
import { whereWords } from '../../../device/words/place-words.ts'
import { type SeatRole, seatsWords } from '../../../device/words/seats-words.ts'
import { whenWords } from '../../../device/words/when-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { Kind as OpeningKind } from '../contract.ts'
import type { OpeningSummary } from '../device/opening-summary.ts'

/** Openings as cards, each a link to its page. `now` in milliseconds since 1970 decides what is 今天. */
export function SummaryCards({ cards, now }: { cards: readonly OpeningSummary[]; now: number }) {
  const t = useWords()
  return (
    <CardList>
      {cards.map(card => (
        <OpeningCard key={card.id} {...cardWords(t, card, now)} />
      ))}
    </CardList>
  )
}

/** One opening as its card looks, leading nowhere: for choosing how large text should be. */
export function SampleCard({ card, now }: { card: OpeningSummary; now: number }) {
  const { href: _, ...words } = cardWords(useWords(), card, now)
  return <OpeningCard {...words} />
}

function cardWords(t: Words, card: OpeningSummary, now: number) {
  const { id, title, when, place, seats, fits, startsAt } = card
  const kind = shownKind(card)
  const free = seats && seatsWords(t, seats, mainRole(card.kind))
  const today = shanghaiDate(startsAt) === shanghaiDate(now)
  return {
    href: `/openings/${id}`,
    kind,
    kindWord: kindWords(t, kind),
    title,
    when: whenWords(t, when, now),
    where: whereWords(t, place, card),
    seats: listWords(t, free, fits),
    // A weekly class says 每周三; that the next one is today would be missed.
    ...(today && { mark: t('day.today') }),
  }
}

/** A meal is an event, but people look for it by its own colour and sign. */
export function shownKind({ kind, category }: { kind: OpeningKind; category: string }): Kind {
  return category === 'meal' ? 'meal' : kind
}

/** Whether most people come to such an opening to take part or to lend a hand. */
export function mainRole(kind: OpeningKind): SeatRole {
  return kind === 'volunteer' || kind === 'job' ? 'giver' : 'taker'
}
