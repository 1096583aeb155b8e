/** Chance that repeats itself: the same seed text gives the same numbers on every machine. Never for secrets. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of the list; throws when it is empty. */
  pick<T>(list: readonly T[]): T
  /** A new list in random order. */
  shuffle<T>(list: readonly T[]): T[]
  bytes(length: number): Uint8Array
}

// FNV-1a spreads near seeds (`7 620702`, `7 620721`) far apart.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** sfc32: small, fast and good enough for a demo. */
function makeNext(seed: string): () => number {
  let [a, b, c, counter] = [hashOf(seed), hashOf(`${seed}b`), hashOf(`${seed}c`), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  for (let round = 0; round < 16; round += 1) next()
  return next
}

export function makeRandom(seed: string): Random {
  const next = makeNext(seed)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick(list) {
      const found = list[int(0, list.length - 1)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    shuffle(list) {
      return list
        .map(item => ({ item, order: next() }))
        .sort((one, other) => one.order - other.order)
        .map(({ item }) => item)
    },
    bytes: length => Uint8Array.from({ length }, () => int(0, 255)),
  }
}
