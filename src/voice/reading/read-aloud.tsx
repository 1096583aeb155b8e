import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ReadBar } from '../../design/read-bar/read-bar.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { presentLanguage, useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { bringIntoView, markBeingRead } from './being-read.ts'
import { createBrowserSpeaker } from './browser-speaker.ts'
import { speechParts } from './browser-voices.ts'
import { watchLeaving } from './leaving.ts'
import { paceAfter, rateOf } from './paces.ts'
import { createReader, type Reader } from './reader.ts'
import type { ReaderState } from './reader-state.ts'
import { type ScreenText, screenText } from './screen-sentences.ts'
import type { Speaker } from './speaker.ts'

let ownSpeaker: Speaker | undefined

/** The browser's voices are looked for once; they stay known until the page is closed. */
export function browserSpeaker(): Speaker {
  ownSpeaker ??= createBrowserSpeaker(speechParts())
  return ownSpeaker
}

export interface ReadAloudProps {
  /** What 念 was touched on. Another page, or the same one at another address, is never read. */
  touched: Element
  onClose: () => void
}

/**
 * 念给我听: reads the screen it stands on from the moment it is put there, and is silent from the moment it is taken
 * away. `onClose` asks for that: at the end, and when the person turns to something else.
 */
export function ReadAloud({ touched, onClose }: ReadAloudProps) {
  const t = useTexts('reading')
  const box = useRef<HTMLDivElement>(null)
  const hushed = useRef(false)
  const heard = useRef(false)
  const { speaker = browserSpeaker() } = useHandedIn()
  const [reading, setReading] = useState<{ reader: Reader; text: ScreenText }>()
  const pace = preferences.current.value.readingPace

  const { url } = useLocation()
  const [startedAt] = useState(url)

  useLayoutEffect(() => {
    const page = box.current?.closest('.page')
    if (!page?.contains(touched) || url !== startedAt) return onClose()
    const text = screenText(page, {
      pause: t('pause'),
      canPress: name => t('canPress', { name }),
      chosen: name => t('chosen', { name }),
    })
    const reader = createReader({
      speaker,
      text,
      language: presentLanguage(),
      rate: () => rateOf(preferences.current.value.readingPace),
    })
    setReading({ reader, text })
    // Who has had one screen read is offered it on the others, unless they have said no.
    const unwatchFirst = reader.state.subscribe(({ phase }) => {
      heard.current ||= phase === 'reading'
    })
    const hush = () => {
      hushed.current = true
      reader.close()
    }
    const unwatch = watchLeaving(document, { hush, close: onClose })
    return () => {
      unwatch()
      unwatchFirst()
      reader.close()
      if (heard.current && preferences.current.value.offerReading === null)
        preferences.change({ offerReading: true })
      markBeingRead(page, undefined)
    }
  }, [url])

  const state = reading?.reader.state.value
  const at = state?.phase === 'reading' ? state.at : undefined
  const turn = state?.phase === 'reading' ? state.turn : undefined
  const notes: Partial<Record<ReaderState['phase'], string>> = {
    waiting: t('waiting'),
    'needs-touch': t('touch'),
    'no-voice': t('noVoice'),
  }
  const note = state && notes[state.phase]
  useLayoutEffect(() => {
    const page = box.current?.closest('.page')
    if (!page) return
    const element = at === undefined ? undefined : reading?.text.sentences[at]?.element
    markBeingRead(page, element)
    if (element !== undefined) bringIntoView(element, box.current)
  }, [at, turn])
  useLayoutEffect(() => {
    if (state?.phase === 'over' && !hushed.current) onClose()
  }, [state?.phase])

  return (
    <div ref={box} class="read-bar-place">
      <ReadBar
        label={t('name')}
        words={{
          stop: t('stop'),
          close: t('close'),
          previous: t('previous'),
          next: t('next'),
          again: t('again'),
          slower: pace === 3 ? t('usual') : t('slower'),
        }}
        note={note}
        canRead={state?.phase !== 'no-voice'}
        onStop={onClose}
        onPrevious={() => reading?.reader.tell('previous')}
        onNext={() => reading?.reader.tell('next')}
        onAgain={() => reading?.reader.tell('again')}
        onSlower={() => {
          preferences.change({ readingPace: paceAfter(pace) })
          reading?.reader.tell('again')
        }}
      />
    </div>
  )
}
