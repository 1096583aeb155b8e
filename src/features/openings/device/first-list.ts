import { signal } from '@preact/signals'
import { askServer, type CallOptions } from '../../../device/ask-server.ts'
import type { EndpointReply } from '../../../shared/endpoint.ts'
import type { listOpenings, OpeningItem } from '../contract.ts'
import { community, here } from './look-from.ts'
import { type OpeningSummary, summaryOfItem } from './opening-summary.ts'

/** The first page of a division's list: what a first visit shows before the county feed is here. */
export type FirstList = { readonly division: string; readonly items: readonly OpeningItem[] }

export const firstList = signal<FirstList | undefined>(undefined)

/**
 * Asks for the first 20 openings. The address is `/api/v1/openings?division=<code>&limit=20`, letter for letter
 * what index.html preloads. Answers whether they came.
 */
export async function loadFirstList(division: string, options: CallOptions = {}): Promise<boolean> {
  // Another county's openings would stand there as if they were near.
  if (firstList.value?.division !== division) firstList.value = undefined
  const address = `/api/v1/openings?division=${division}&limit=20`
  const answer = await askServer(address, { credentials: 'same-origin' }, options)
  if (answer === undefined || answer.status >= 400) return false
  const { items } = answer.json as EndpointReply<typeof listOpenings>
  firstList.value = { division, items }
  return true
}

/** The cards of the first page; undefined until it came. */
export function firstCards(): readonly OpeningSummary[] | undefined {
  const from = { community: community.value, point: here.value }
  return firstList.value?.items.map(item => summaryOfItem(item, from))
}
