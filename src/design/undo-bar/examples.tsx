import type { Example } from '../example.ts'
import { UndoBar } from './undo-bar.tsx'

export const undoBarExamples: readonly Example[] = [
  {
    name: 'after cancelling',
    draw: () => (
      <UndoBar
        message="书法入门退掉了。想要回来，位子还空着就还是您的，不然就排在头一位。"
        undo={{ label: '还是要去', onClick: () => undefined }}
        dismiss={{ label: '知道了', onClick: () => undefined }}
      />
    ),
  },
]
