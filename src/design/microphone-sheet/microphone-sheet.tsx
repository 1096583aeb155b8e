import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { micShape, stopShape, waitingShape } from '../icon/shapes.ts'
import './microphone-sheet.css'

/** A piece of what was understood; the ones that matter are marked. */
export type UnderstoodPart = { readonly text: string; readonly marked?: boolean }

export interface MicrophoneSheetProps {
  /** `busy`: what was said is being worked on, the button takes no press. */
  state: 'ready' | 'listening' | 'busy'
  /** What the button says: 点一下，慢慢说. */
  words: string
  onPress: () => void
  /** 我听到：, and what was heard so far. */
  heard?: { readonly label: string; readonly text: string } | undefined
  /** 我明白：, and what of it. */
  understood?: { readonly label: string; readonly parts: readonly UnderstoodPart[] } | undefined
  /** What follows: an answer, its buttons, the box to type in. */
  children?: ComponentChildren
}

const shapes = { ready: micShape, listening: stopShape, busy: waitingShape } as const

/**
 * One large round button to speak, and under it what was heard and understood. That it listens is told by the sign, the words and
 * a ring, not by colour alone; nothing moves. What is heard is announced once it stands, not with every syllable.
 */
export function MicrophoneSheet({
  state,
  words,
  onPress,
  heard,
  understood,
  children,
}: MicrophoneSheetProps) {
  const small = heard !== undefined && state !== 'listening'
  return (
    <div class={`microphone-sheet microphone-sheet--${state}${small ? ' microphone-sheet--small' : ''}`}>
      <button
        class="microphone-sheet__button"
        type="button"
        onClick={() => state !== 'busy' && onPress()}
        {...(state === 'busy' ? { 'aria-disabled': true } : {})}
      >
        <span class="microphone-sheet__disc">
          <Icon shape={shapes[state]} />
        </span>
        <span class="microphone-sheet__words">{words}</span>
      </button>
      {heard !== undefined && (
        <div class="microphone-sheet__said">
          <p>
            {heard.label}
            <strong>{heard.text}</strong>
          </p>
          {understood !== undefined && (
            <p>
              {understood.label}
              {understood.parts.map(({ text, marked }, at) =>
                marked === true ? (
                  <mark key={at} class="microphone-sheet__mark">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </p>
          )}
        </div>
      )}
      {children}
    </div>
  )
}
