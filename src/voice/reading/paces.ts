import type { ReadingPace } from '../../device/preferences.ts'

/** 1 is a voice's own pace, which is brisk for old ears: the usual one here is a little under it. */
const rates: Readonly<Record<ReadingPace, number>> = { usual: 0.9, slow: 0.75, slowest: 0.6 }

export function rateOf(pace: ReadingPace): number {
  return rates[pace]
}

/** One step slower; from the slowest back to the usual one, which the button then says. */
export function paceAfter(pace: ReadingPace): ReadingPace {
  return pace === 'usual' ? 'slow' : pace === 'slow' ? 'slowest' : 'usual'
}
