import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useHandedIn } from '../../device/handed-in.ts'
import { presentLanguage, useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { rateOf } from '../../voice/reading/paces.ts'
import { browserSpeaker } from '../../voice/reading/read-aloud.tsx'
import { createReader, type Reader } from '../../voice/reading/reader.ts'
import { sentencesIn } from '../../voice/reading/screen-sentences.ts'

export interface AnswerAloud {
  /** The person speaks to the app, so it may answer aloud. Called inside the touch: phones give their voice only there. */
  readonly allow: () => void
  /** The person types: answers are shown only. */
  readonly deny: () => void
  readonly hush: () => void
}

/**
 * Says an answer once, as it stands in `box`, whenever `turn` brings a new one and the person has spoken to the app. A touch, a
 * key, another app and leaving end it. Without a Chinese voice it is only shown.
 */
export function useAnswerAloud(box: RefObject<HTMLElement | null>, turn: number | undefined): AnswerAloud {
  const t = useTexts('reading')
  const { speaker = browserSpeaker() } = useHandedIn()
  const allowed = useRef(false)
  const reader = useRef<Reader | undefined>(undefined)
  const hush = () => {
    reader.current?.close()
    reader.current = undefined
  }
  useEffect(() => {
    if (turn === undefined || !allowed.current || box.current === null) return
    const words = {
      pause: t('pause'),
      canPress: (name: string) => t('canPress', { name }),
      chosen: (name: string) => t('chosen', { name }),
    }
    reader.current = createReader({
      speaker,
      text: { sentences: sentencesIn(box.current, words), renew: at => at },
      language: presentLanguage(),
      rate: () => rateOf(preferences.current.value.readingPace),
    })
    return hush
  }, [turn])
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') hush()
    }
    document.addEventListener('pointerdown', hush, true)
    document.addEventListener('keydown', hush, true)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      hush()
      document.removeEventListener('pointerdown', hush, true)
      document.removeEventListener('keydown', hush, true)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
  return {
    allow() {
      allowed.current = true
      if ('SpeechSynthesisUtterance' in globalThis)
        globalThis.speechSynthesis?.speak(new SpeechSynthesisUtterance(''))
      speaker.prepare(presentLanguage())
    },
    deny() {
      allowed.current = false
    },
    hush,
  }
}
