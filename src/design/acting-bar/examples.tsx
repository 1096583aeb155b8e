import type { Example } from '../example.ts'
import { ActingBar } from './acting-bar.tsx'

export const actingBarExamples: readonly Example[] = [
  {
    name: 'for a mother',
    draw: () => <ActingBar words="我在为妈妈办事" leave="回到我自己" onLeave={() => undefined} />,
  },
  {
    name: 'for somebody with a long name',
    draw: () => <ActingBar words="我在为东街的大姨姥姥办事" leave="回到我自己" onLeave={() => undefined} />,
  },
]
