import { v7 } from 'uuid'
import type { Random } from './random.ts'

/**
 * Makes UUIDv7 ids that repeat with the seed: each takes the next millisecond after `from`, so that ids made one
 * after another also sort and are stored one after another.
 */
export function makeIds(random: Random, from: number): () => string {
  let msecs = from
  return () => {
    msecs += 1
    return v7({ msecs, seq: random.int(0, 0x7fff_ffff), random: random.bytes(16) })
  }
}
