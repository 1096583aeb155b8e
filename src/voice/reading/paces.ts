import type { ReadingPace } from '../../device/preferences.ts'

/** 1 is a voice's own pace, which is brisk for old ears: the usual one here is a little under it. */
const rates: Readonly<Record<ReadingPace, number>> = { 1: 0.9, 2: 0.75, 3: 0.6 }

export function rateOf(pace: ReadingPace): number {
  return rates[pace]
}

/** One step slower; from the slowest back to the usual one, which the button then says. */
export function paceAfter(pace: ReadingPace): ReadingPace {
  return pace === 1 ? 2 : pace === 2 ? 3 : 1
}
