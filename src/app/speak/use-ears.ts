import { useEffect, useRef, useState } from 'preact/hooks'
import { useHandedIn } from '../../device/handed-in.ts'
import { createBrowserListener } from '../../voice/listening/browser-listener.ts'
import type { Listener, ListenTrouble } from '../../voice/listening/listener.ts'
import { recognitionParts } from '../../voice/listening/recognition.ts'

export interface Ears {
  readonly available: boolean
  readonly listening: boolean
  /** What seems to have been said so far. */
  readonly interim: string
  readonly trouble: ListenTrouble | undefined
  /** Begins. Only inside a touch. */
  readonly listen: () => void
  readonly finish: () => void
  readonly abandon: () => void
}

/**
 * The microphone of the screen: opened by a touch, closed by another, by leaving, by another app, and by 念, since what is read
 * aloud would be heard as if the person had said it.
 */
export function useEars(onHeard: (guesses: readonly [string, ...string[]]) => void): Ears {
  const { listener: given } = useHandedIn()
  const [listener] = useState<Listener>(() => given ?? createBrowserListener(recognitionParts()))
  const [state, setState] = useState<{ listening: boolean; interim: string; trouble?: ListenTrouble }>({
    listening: false,
    interim: '',
  })
  const heard = useRef(onHeard)
  heard.current = onHeard
  useEffect(() => {
    if (!state.listening) return
    const close = (trouble?: ListenTrouble) => {
      listener.abandon()
      setState({ listening: false, interim: '', ...(trouble && { trouble }) })
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') close('interrupted')
    }
    const read = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.page-header__read') !== null) close()
    }
    document.addEventListener('visibilitychange', hidden)
    document.addEventListener('click', read, true)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      document.removeEventListener('click', read, true)
    }
  }, [state.listening])
  useEffect(() => () => listener.abandon(), [])
  return {
    available: listener.available,
    ...state,
    trouble: state.trouble,
    listen() {
      setState({ listening: true, interim: '' })
      listener.listen({
        onInterim: interim => setState({ listening: true, interim }),
        onEnd(end) {
          setState({ listening: false, interim: '', ...('trouble' in end && { trouble: end.trouble }) })
          if ('heard' in end) heard.current(end.heard)
        },
      })
    },
    finish: () => listener.finish(),
    abandon() {
      listener.abandon()
      setState({ listening: false, interim: '' })
    },
  }
}
