import type { Example } from '../example.ts'
import { StepProgress, WaitProgress } from './progress.tsx'

export const progressExamples: readonly Example[] = [
  {
    name: 'the second of three questions',
    draw: () => <StepProgress words="第2步，共3步" step={2} of={3} />,
  },
  {
    name: 'a wait whose end is known',
    draw: () => <WaitProgress words="正在送出，已经送了12条，一共17条" share={12 / 17} />,
  },
  {
    name: 'a wait whose end nobody knows',
    draw: () => <WaitProgress words="正在找站里的名单，请等一等" />,
  },
]
