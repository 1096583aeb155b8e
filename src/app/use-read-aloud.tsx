import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { offlineShape } from '../design/icon/shapes.ts'
import { Banner } from '../design/notice/notice.tsx'
import type { Frame } from '../design/page/frame.ts'
import { useTexts } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'

/** 念: everything of it is fetched when a person first touches it. A second touch ends the reading. */
export function useReadAloud(): Pick<Frame, 'onRead' | 'readBar' | 'offer'> {
  const t = useTexts('app')
  const [readBar, setReadBar] = useState<ComponentChildren>()
  const close = () => setReadBar(undefined)
  return {
    readBar,
    offer: preferences.current.value.offerReading === true ? t('frame.offer') : undefined,
    onRead(touched) {
      if (readBar) return close()
      // iPhones speak only after something was spoken inside a touch, which is over once the rest has been fetched.
      if ('SpeechSynthesisUtterance' in globalThis)
        globalThis.speechSynthesis?.speak(new SpeechSynthesisUtterance(''))
      import('../voice/reading/open-reading.tsx')
        .then(
          ({ openReading }) => openReading(touched, close),
          () => (
            <Banner tone="offline" shape={offlineShape}>
              {t('list.failedText')}
            </Banner>
          ),
        )
        .then(setReadBar)
    },
  }
}
