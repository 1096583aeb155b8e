import { useState } from 'preact/hooks'
import type { Example } from '../example.ts'
import { Stepper } from './stepper.tsx'

function People({ from }: { from: number }) {
  const [value, setValue] = useState(from)
  return (
    <Stepper
      label="几个人来吃"
      value={value}
      min={1}
      max={5}
      onChange={setValue}
      words={{
        less: '少一个',
        more: '多一个',
        value: `${value}个人`,
        atMin: '最少1个人',
        atMax: '一次最多订5个人的',
      }}
    />
  )
}

export const stepperExamples: readonly Example[] = [
  { name: 'how many people come', draw: () => <People from={2} /> },
  { name: 'at its end, which is said', draw: () => <People from={5} /> },
]
