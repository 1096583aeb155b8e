import { useLayoutEffect, useRef } from 'preact/hooks'
import { keepClearOf } from '../keep-clear.ts'
import './done-bar.css'

export interface DoneBarProps {
  /** Says that somebody's things are on the screen: 有人正在用. Left out where nobody's are. */
  words?: string | undefined
  /** 用完了. */
  done: string
  onDone: () => void
}

/** On a tablet for everybody, above the places of every screen: the one button that takes everything of one's own away. */
export function DoneBar({ words, done, onDone }: DoneBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => keepClearOf(bar.current), [])
  return (
    <div ref={bar} class={words === undefined ? 'done-bar' : 'done-bar done-bar--somebody'}>
      {words !== undefined && <p class="done-bar__words">{words}</p>}
      <button class="done-bar__button" type="button" onClick={onDone}>
        {done}
      </button>
    </div>
  )
}
