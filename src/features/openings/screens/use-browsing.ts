import { useEffect, useRef, useState } from 'preact/hooks'
import { connectivity } from '../../../device/connectivity.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { firstList, loadFirstList } from '../device/first-list.ts'
import { chosenCounty } from '../device/look-from.ts'
import { nearestCards, startBrowsing } from '../device/nearby.ts'

/** The county (6 digits) whose openings are shown: that of the chosen community, else the deployment's own. */
export function useCounty(): string {
  return chosenCounty(readServedSettings(document).homeDivision)
}

/** Milliseconds after which a first page that still isn't here no longer holds back the county's list. */
const firstPagePatience = 1500

/**
 * Sees to it that the county's openings come, and come again when the network is back. `settled` is true once
 * everything that can be had is there; until then an empty list only means that it isn't here yet.
 */
export function useBrowsing(): { settled: boolean; retry: () => void } {
  const county = useCounty()
  const options = useHandedIn()
  const [settledFor, setSettledFor] = useState('')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let left = false
    const load = async () => {
      // On a first visit nothing competes with the first page; later the device has a list of its own to show.
      const firstPage = firstList.value?.division === county ? undefined : loadFirstList(county, options)
      if (isFirstVisit()) await Promise.race([firstPage?.then(paint), rest(firstPagePatience)])
      await Promise.all([startBrowsing(county, options), firstPage])
      if (!left) setSettledFor(county)
    }
    void load()
    return () => {
      left = true
    }
  }, [county, tries])
  const settled = settledFor === county
  useWhenBack(() => settled && setTries(tries + 1))
  return {
    settled,
    retry() {
      setSettledFor('')
      setTries(tries + 1)
    },
  }
}

function isFirstVisit(): boolean {
  return nearestCards(1) === undefined && !navigator.serviceWorker?.controller
}

/** Two frames: the first draws, and the second begins when that is on the screen. */
function paint(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** Runs `act` when the network comes back after it was away. */
function useWhenBack(act: () => void): void {
  const online = connectivity.online.value
  const wasAway = useRef(false)
  useEffect(() => {
    if (online && wasAway.current) act()
    wasAway.current = !online
  }, [online])
}
