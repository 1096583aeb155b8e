import { Icon } from '../icon/icon.tsx'
import { closeShape, tickShape, waitingShape } from '../icon/shapes.ts'
import './result.css'

/** `done` it is done; `waiting` it is taken up and somebody else comes next; `refused` it can't be done. */
export type Outcome = 'done' | 'waiting' | 'refused'

const shapes: Record<Outcome, string> = { done: tickShape, waiting: waitingShape, refused: closeShape }

/** How it came out, in a few words and a sign; announced by screen readers as soon as it stands there. */
export function Result({ outcome, words }: { outcome: Outcome; words: string }) {
  return (
    <div class={`result result--${outcome}`} role="status">
      <span class="result__sign">
        <Icon shape={shapes[outcome]} />
      </span>
      <p class="result__words">{words}</p>
    </div>
  )
}
