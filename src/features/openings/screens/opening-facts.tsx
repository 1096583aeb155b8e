import type { TFunction } from 'i18next'
import type { ComponentChildren } from 'preact'
import { type Fact, FactList } from '../../../design/fact-list/fact-list.tsx'
import {
  bagShape,
  bodyShape,
  careShape,
  clockShape,
  helpShape,
  homeShape,
  leaderShape,
  moneyShape,
  peopleShape,
  placeShape,
} from '../../../design/icon/shapes.ts'
import { useTexts } from '../../../device/language.ts'
import { feeWords, listWords, strengthWords } from '../../../device/words/opening-words.ts'
import { fullPlaceWords, nearnessWords } from '../../../device/words/place-words.ts'
import { exactSeatsWords, seatsWords } from '../../../device/words/seats-words.ts'
import { paperSessionWords } from '../../../device/words/sheet-words.ts'
import { fullWhenWords } from '../../../device/words/when-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import type { Role } from '../contract.ts'
import { feedState } from '../device/county-feed.ts'
import { community, here } from '../device/look-from.ts'
import type { OpeningPage } from '../device/opening-page.ts'
import { distanceTo, nearness, walkMinutes } from '../rules.ts'
import { comingSessions, isByShift, slotToShow, whenOfPage } from './opening-times.ts'
import { mainRole, shownKind } from './summary-cards.tsx'

type Texts = TFunction<'openings'>

/** What a person asks about an opening, in the order in which a neighbour would be asked. */
export function OpeningFacts({ opening, now }: { opening: OpeningPage; now: number }) {
  const t = useTexts('openings')
  const words = useWords()
  const facts = mainFacts(t, words, opening, {
    when: whenValue(t, words, opening, now),
    where: <Where opening={opening} />,
    seats: seatFacts(t, words, opening, now),
  })
  return <FactList kind={shownKind(opening)} facts={facts} />
}

/** The same for paper: no seats, which change every minute, nothing that is only true today or for this person. */
export function lastingFacts(t: Texts, words: Words, opening: OpeningPage, now: number): readonly Fact[] {
  const [next] = comingSessions(opening, now)
  const when =
    opening.repeats === 'weekly' || next === undefined
      ? whenValue(t, words, opening, now)
      : paperSessionWords(words, next, now)
  const where = fullPlaceWords(words, opening.place, addressOf(opening))
  return [...mainFacts(t, words, opening, { when, where, seats: [] }), ...mindingFacts(t, opening)]
}

interface MovingFacts {
  when: string
  where: ComponentChildren
  seats: readonly Fact[]
}

function mainFacts(t: Texts, words: Words, opening: OpeningPage, moving: MovingFacts): Fact[] {
  const { leader, fits, strength, feeFen } = opening
  const facts: (Fact | undefined)[] = [
    { shape: clockShape, label: t('page.when'), value: moving.when },
    { shape: placeShape, label: t('page.where'), value: moving.where },
    feeFen === 0 ? undefined : { shape: moneyShape, label: t('page.fee'), value: feeWords(words, feeFen) },
    ...moving.seats,
    {
      shape: bodyShape,
      label: t('page.fits'),
      value: listWords(words, fits, strengthWords(words, strength)),
    },
    said(leaderShape, t('page.leader'), leader),
  ]
  return facts.filter(fact => fact !== undefined)
}

/** What there is to think of before going: the last that is asked, and nearest to the button. */
export function OpeningMinding({ opening }: { opening: OpeningPage }) {
  const facts = mindingFacts(useTexts('openings'), opening)
  return facts.length === 0 ? null : <FactList kind={shownKind(opening)} facts={facts} />
}

function mindingFacts(t: Texts, { bring, risk, organiser }: OpeningPage): Fact[] {
  return [
    said(bagShape, t('page.bring'), bring),
    said(careShape, t('page.risk'), risk),
    said(homeShape, t('page.organiser'), organiser),
  ].filter(fact => fact !== undefined)
}

function said(shape: string, label: string, value: string | undefined): Fact | undefined {
  return value === undefined || value === '' ? undefined : { shape, label, value }
}

function whenValue(t: Texts, words: Words, opening: OpeningPage, now: number): string {
  const when = whenOfPage(opening, now)
  if (when !== undefined) return fullWhenWords(words, when, now)
  const cancelled = opening.sessions.every(session => session.cancelled)
  return cancelled ? t('page.cancelledAll') : t('page.over')
}

function Where({ opening }: { opening: OpeningPage }) {
  const { place } = opening
  const t = useTexts('openings')
  const words = useWords()
  const distance = distanceTo(place, here.value)
  const near = nearnessWords(words, {
    relation: nearness(place.division, community.value),
    distance,
    walkMinutes: distance === undefined ? undefined : walkMinutes(distance),
  })
  const full = fullPlaceWords(words, place, addressOf(opening))
  if (place.type === 'online') {
    return (
      <>
        {full}
        {place.url !== undefined && (
          <>
            <br />
            <a href={place.url}>{t('page.link')}</a>
          </>
        )}
      </>
    )
  }
  return <>{near === undefined ? full : listWords(words, full, near)}</>
}

/** The address of its site, once the county's list is here. */
function addressOf({ place }: OpeningPage): string | undefined {
  return feedState.value?.feed?.sites.find(each => each.id === place.id)?.address
}

function seatFacts(t: Texts, words: Words, opening: OpeningPage, now: number): Fact[] {
  const first = mainRole(opening.kind)
  const roles: readonly Role[] = first === 'taker' ? ['taker', 'giver'] : ['giver', 'taker']
  return roles.flatMap(role => {
    const slot = slotToShow(opening, role, now)
    if (slot === undefined) return []
    const value =
      slot.seats === undefined
        ? t('page.seatsUnknown')
        : isByShift(opening, role)
          ? t('page.byShift', { seats: seatsWords(words, slot.seats, role) })
          : exactSeatsWords(words, slot.seats, role)
    const label =
      role === 'taker' ? t('page.seats') : first === 'giver' ? t('page.people') : t('page.helpers')
    const shape = role === 'giver' ? helpShape : peopleShape
    return [{ shape, label, value }]
  })
}
