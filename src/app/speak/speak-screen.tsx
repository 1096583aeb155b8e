import { useEffect } from 'preact/hooks'
import { MicrophoneSheet } from '../../design/microphone-sheet/microphone-sheet.tsx'
import { Notice } from '../../design/notice/notice.tsx'
import { Page } from '../../design/page/page.tsx'
import { useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { useWords } from '../../device/words/words.ts'
import { addReadingTexts } from '../../voice/reading/reading-texts.ts'
import { addTalkingTexts } from '../../voice/talking/talking-texts.ts'
import { Examples } from './examples-of-speech.tsx'
import { FirstUseNotice } from './first-use-notice.tsx'
import { meantWords } from './meant-words.ts'
import { TalkAnswer } from './talk-answer.tsx'
import { boxId, TypedWords } from './typed-words.tsx'
import { type Speaking, useSpeaking } from './use-speaking.ts'

addReadingTexts()
addTalkingTexts()

/** `/speak`, 说一说: says back what it understood, answers, and asks before it does anything. */
export function SpeakScreen() {
  const t = useTexts('talking')
  const speaking = useSpeaking()
  const { talk, ears, wrong, press, say, prepare, asking, agree, toBox } = speaking
  const quiet = talk.phase === 'idle' && !ears.listening && wrong === undefined
  return (
    <Page title={t('title')} back="/">
      <MicrophoneSheet {...useButton(speaking)} {...useSaid(speaking)} onPress={press}>
        {wrong !== undefined && (
          <Notice key={talk.turn} tone="care" role="alert">
            {t(`trouble.${wrong}`)}
          </Notice>
        )}
        {talk.phase === 'looking' && <p role="status">{t('looking')}</p>}
        {!ears.listening && <Answer speaking={speaking} />}
        {quiet && <Examples />}
      </MicrophoneSheet>
      <TypedWords onSay={say} onTouch={prepare} find={talk.phase === 'idle'} />
      {asking && <FirstUseNotice onAgree={agree} onType={toBox} />}
    </Page>
  )
}

function useButton({ talk, ears }: Speaking) {
  const t = useTexts('talking')
  if (ears.listening) return { state: 'listening', words: t('mic.listening') } as const
  if (talk.phase === 'looking' || talk.phase === 'doing')
    return { state: 'busy', words: t('mic.busy') } as const
  const words = !ears.available ? t('mic.keyboard') : talk.phase === 'idle' ? t('mic.ready') : t('mic.more')
  return { state: 'ready', words } as const
}

/** While it listens, what is heard so far; then what was heard and what was understood of it. */
function useSaid({ talk, ears }: Speaking) {
  const t = useTexts('talking')
  const words = useWords()
  const now = useNow()
  const label = t('heard')
  if (ears.listening) return { heard: { label, text: ears.interim || t('listeningNow') } }
  if (talk.phase === 'idle') return {}
  return {
    ...(talk.heard !== undefined && { heard: { label, text: talk.heard } }),
    // 这句我没听懂 is the answer itself.
    ...(talk.wish.intent !== 'unknown' && {
      understood: { label: t('understood'), parts: meantWords(t, words, talk.wish, now) },
    }),
  }
}

function Answer({ speaking: { talk, tell, say, again, answer } }: { speaking: Speaking }) {
  const shown = talk.phase === 'answered' || talk.phase === 'doing' ? talk : undefined
  useEffect(() => {
    const box = answer.current
    if (shown === undefined || box === null) return
    // The keyboard of the phone would lie over the answer to what was typed; a button that was pressed may be gone.
    const { activeElement } = document
    if (activeElement?.id === boxId || activeElement === document.body) box.focus({ preventScroll: true })
    const { top, bottom } = box.getBoundingClientRect()
    const bar = document.querySelector('.page-places')?.getBoundingClientRect().top ?? innerHeight
    if (top >= 0 && bottom <= bar) return
    // On a small screen the microphone makes room for the words.
    const said = box.parentElement?.querySelector('.microphone-sheet__said') ?? box
    said.scrollIntoView({ block: 'start' })
  }, [shown?.turn])
  if (shown === undefined) return null
  return (
    <div class="microphone-sheet__answer" ref={answer} tabIndex={-1}>
      <TalkAnswer talk={shown} tell={tell} onSay={say} onAgain={again} />
    </div>
  )
}
