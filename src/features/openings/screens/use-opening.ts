import { useEffect, useState } from 'preact/hooks'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { connectivity } from '../../../device/connectivity.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import type { Remembered } from '../../../device/remembered.ts'
import { loadOpening, type OpeningPage, openingInFeed } from '../device/opening-page.ts'

/** An opening on its way to the page: from the county's list at once, then exact from the server. */
export interface OpeningOnPage {
  /** Undefined while nothing is known. */
  found: Remembered<OpeningPage> | CallFailure | undefined
  /** Nothing newer is on its way any more. */
  settled: boolean
  retry: () => void
}

export function useOpening(id: string): OpeningOnPage {
  const options = useHandedIn()
  const [found, setFound] = useState<OpeningOnPage['found']>(() => openingInFeed(id))
  const [settled, setSettled] = useState(false)
  const [tries, setTries] = useState(0)
  const online = connectivity.online.value
  useEffect(() => {
    let left = false
    const load = async () => {
      const answer = await loadOpening(id, options)
      if (left) return
      setFound(answer)
      setSettled(true)
    }
    void load()
    return () => {
      left = true
    }
    // `online` comes back on: what was shown from memory is asked for again.
  }, [id, tries, online])
  return {
    found,
    settled,
    retry() {
      setFound(undefined)
      setTries(tries + 1)
    },
  }
}

/** When what is shown was seen, if it comes from this device's memory. */
export function seenAt({ from, at }: Remembered<OpeningPage>): number | undefined {
  return from === 'memory' ? at : undefined
}
