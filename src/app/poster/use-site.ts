import { useEffect, useState } from 'preact/hooks'
import { callEndpoint } from '../../device/call-endpoint.ts'
import { useHandedIn } from '../../device/handed-in.ts'
import { type FeedSite, getFeed } from '../../features/openings/contract.ts'
import { feedState } from '../../features/openings/device/county-feed.ts'
import { useBrowsing, useCounty } from '../../features/openings/screens/use-browsing.ts'

/** Sites on their way: undefined while they may still come, null when they can't be had. */
export type Sites = readonly FeedSite[] | null | undefined

/**
 * The sites of one county, 6 digits. Those of the person's own come with its list; another county's are asked for
 * without putting its list in the place of theirs.
 */
export function useSites(county: string): { sites: Sites; retry: () => void } {
  const own = county === useCounty()
  const browsing = useBrowsing()
  const options = useHandedIn()
  const [other, setOther] = useState<Sites>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (own) return
    let left = false
    const ask = async () => {
      const result = await callEndpoint(getFeed, { params: { county }, query: {} }, options)
      if (!left) setOther(result.ok && 'sites' in result.value ? result.value.sites : null)
    }
    void ask()
    return () => {
      left = true
    }
  }, [county, own, tries])
  if (!own) {
    const retry = () => {
      setOther(undefined)
      setTries(tries + 1)
    }
    return { sites: other, retry }
  }
  const seen = feedState.value?.county === county ? feedState.value.feed?.sites : undefined
  return { sites: seen ?? (browsing.settled ? null : undefined), retry: browsing.retry }
}
