import { useEffect, useState } from 'preact/hooks'
import { useClock } from '../../../device/handed-in.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { cardsFor } from '../device/browse.ts'
import { type ClosestWish, closestWish } from '../device/closest-wish.ts'
import type { Wish } from '../device/find-near.ts'
import { knownPlaces, knownTopics } from '../device/known-names.ts'
import { wishOfSlots } from '../device/wish-of-slots.ts'

/** What was asked for in the words, and what comes closest to it. */
export interface MeantWish {
  readonly asked: Wish
  readonly closest: ClosestWish
}

/**
 * What a whole sentence in the search box asks for (我想学毛笔字，礼拜三有没有), as a keyboard's dictation writes it. Only where
 * the words as they stand find nothing and the sentence finds something. What understands it is fetched then; `looking` until that is known.
 */
export function useMeantWish(words: string): { readonly meant?: MeantWish; readonly looking: boolean } {
  const clock = useClock()
  const [known, setKnown] = useState<{ readonly words: string; readonly meant?: MeantWish }>()
  const isInVain = words !== '' && cardsFor({ words })?.length === 0
  useEffect(() => {
    if (!isInVain) return
    let left = false
    const take = (meant?: MeantWish) => left || setKnown({ words, ...(meant && { meant }) })
    // Without it, or without a network to fetch it, the words themselves are still looked for.
    meantBy(words, clock()).then(take, () => take())
    return () => {
      left = true
    }
  }, [words, isInVain])
  if (!isInVain) return { looking: false }
  return known?.words === words ? { ...known, looking: false } : { looking: true }
}

async function meantBy(words: string, now: number): Promise<MeantWish | undefined> {
  const { understand } = await import('../../../voice/understand/understand.ts')
  const context = { today: shanghaiDate(now), places: knownPlaces(), topics: knownTopics() }
  const { intent, slots } = understand(words, context)
  const closest = intent === 'find' ? closestWish(slots) : undefined
  return closest && { asked: wishOfSlots(slots), closest }
}
