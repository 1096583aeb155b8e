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

/** Runs `work` one call after another, after a warm-up; milliseconds. */
export async function timeCalls(calls: number, work: (call: number) => Promise<unknown>): Promise<Times> {
  for (let call = 0; call < calls / 4; call++) await work(call)
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const start = performance.now()
    await work(call)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) }
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
