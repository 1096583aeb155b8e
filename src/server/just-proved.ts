import { minute } from '../shared/dates.ts'
import type { Actor } from './actor.ts'

/** How long it counts that somebody showed who they are, in milliseconds. */
export const proofLasts = 5 * minute

/**
 * Whether the actor showed within the last five minutes, in this session, who they are. What gives data out or changes rights asks
 * it and refuses with `prove_again` (403): a session left open on a desk is not enough for those.
 */
export function hasJustProved({ provedAt }: Pick<Actor, 'provedAt'>, now: number): boolean {
  return provedAt !== undefined && now - provedAt < proofLasts
}
