import { Button } from '../button/button.tsx'
import { undoShape } from '../icon/shapes.ts'
import './undo-bar.css'

export interface UndoBarProps {
  /** What was done, and what taking it back can truly do. */
  message: string
  undo: { label: string; onClick: () => void; busy?: string | undefined }
  /** The bar stays until the person sends it away: nothing here runs out of time. */
  dismiss: { label: string; onClick: () => void }
}

export function UndoBar({ message, undo, dismiss }: UndoBarProps) {
  return (
    <div class="undo-bar">
      <p class="undo-bar__message" role="status">
        {message}
      </p>
      <div class="undo-bar__buttons">
        <Button look="secondary" icon={undoShape} onClick={undo.onClick} busy={undo.busy}>
          {undo.label}
        </Button>
        <Button look="quiet" onClick={dismiss.onClick}>
          {dismiss.label}
        </Button>
      </div>
    </div>
  )
}
