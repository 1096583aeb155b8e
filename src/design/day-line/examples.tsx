import type { Example } from '../example.ts'
import { DayLine } from './day-line.tsx'

export const dayLineExamples: readonly Example[] = [
  { name: 'in both calendars', draw: () => <DayLine day="11月25日 星期三" lunar="农历十月十七" /> },
]
