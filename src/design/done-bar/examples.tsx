import type { Example } from '../example.ts'
import { DoneBar } from './done-bar.tsx'

export const doneBarExamples: readonly Example[] = [
  { name: 'with nobody', draw: () => <DoneBar done="用完了" onDone={() => undefined} /> },
  {
    name: 'with somebody',
    draw: () => <DoneBar words="有人正在用" done="用完了" onDone={() => undefined} />,
  },
]
