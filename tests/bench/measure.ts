/** One JSON line for each figure, so that runs can be compared by a machine. */
export function report(figure: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(figure))
}

/** The value below which the share `part` (0 to 1) of the sorted measurements lies. */
export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits))
}

export type Times = { p50: number; p99: number }

/**
 * Runs one call of each work in turn, `rounds` times after a warm-up, so that whatever else the machine does falls on
 * all of them alike; milliseconds.
 */
export async function timeInTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, (round: number) => Promise<unknown>>>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -rounds / 4; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      await works[name](Math.abs(round))
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  const summary = (measured: number[]): Times => {
    const sorted = measured.sort((a, b) => a - b)
    return { p50: rounded(percentile(sorted, 0.5)), p99: rounded(percentile(sorted, 0.99)) }
  }
  return Object.fromEntries(names.map(name => [name, summary(times[name])])) as Record<Name, Times>
}

/** Runs `work` from `callers` at once until `total` calls are done; gives calls a second. */
export async function rateOf(
  total: number,
  callers: number,
  work: (call: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let call = next++; call < total; call = next++) await work(call)
    }),
  )
  return rounded((total * 1000) / (performance.now() - start), 0)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return percentile(sorted, 0.5)
}
