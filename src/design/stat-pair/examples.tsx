import type { Example } from '../example.ts'
import { StatPair } from './stat-pair.tsx'

export const statPairExamples: readonly Example[] = [
  {
    name: 'hours of a record',
    draw: () => (
      <StatPair
        stats={[
          { value: '1042', label: '小时 已经确认', tone: 'sure' },
          { value: '3', label: '小时 等人确认', tone: 'open' },
        ]}
      />
    ),
  },
]
