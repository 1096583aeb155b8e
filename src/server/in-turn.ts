const last = new Map<string, Promise<unknown>>()

/**
 * Runs the works of one key one after another, those of other keys beside them. In this process only: what may never
 * happen twice is the database's to refuse.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
