import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { familyShape } from '../icon/shapes.ts'
import { keepClearOf } from '../keep-clear.ts'
import './acting-bar.css'

export interface ActingBarProps {
  /** 我在为妈妈办事. */
  words: string
  /** 回到我自己: one tap, at once. */
  leave: string
  onLeave: () => void
}

/** Stands above the places as long as somebody acts for somebody else: a colour of its own, words and a sign. */
export function ActingBar({ words, leave, onLeave }: ActingBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => keepClearOf(bar.current), [])
  return (
    <div class="acting-bar" ref={bar}>
      <p class="acting-bar__words">
        <Icon shape={familyShape} />
        <span>{words}</span>
      </p>
      <button class="acting-bar__leave" type="button" onClick={onLeave}>
        {leave}
      </button>
    </div>
  )
}
