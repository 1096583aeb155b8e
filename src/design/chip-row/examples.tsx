import type { Example } from '../example.ts'
import { ChipRow } from './chip-row.tsx'

export const chipRowExamples: readonly Example[] = [
  {
    name: 'five choices',
    draw: () => (
      <ChipRow
        label="看哪一种"
        chips={[
          { value: 'all', label: '全部' },
          { value: 'class', label: '课程' },
          { value: 'volunteer', label: '志愿' },
          { value: 'event', label: '活动' },
          { value: 'other', label: '别的' },
        ]}
        value="all"
        onChange={() => undefined}
      />
    ),
  },
  {
    name: 'two choices under their question',
    draw: () => (
      <ChipRow
        label="要是刚好满了"
        labelShown
        chips={[
          { value: 'wait', label: '先给我排队' },
          { value: 'refuse', label: '满了就算了' },
        ]}
        value="wait"
        onChange={() => undefined}
      />
    ),
  },
]
