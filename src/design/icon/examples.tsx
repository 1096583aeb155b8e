import type { Example } from '../example.ts'
import { Icon } from './icon.tsx'
import { clockShape } from './shapes.ts'

export const iconExamples: readonly Example[] = [
  {
    name: 'beside its words',
    draw: () => (
      <p>
        <Icon shape={clockShape} /> 每周三上午9点
      </p>
    ),
  },
]
