import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { Dialog } from '../../design/dialog/dialog.tsx'
import { DoneBar } from '../../design/done-bar/done-bar.tsx'
import { useClock, useHandedIn } from '../../device/handed-in.ts'
import { keepAwake } from '../../device/keep-awake.ts'
import { useTexts } from '../../device/language.ts'
import { visitor } from '../../device/visitor.ts'
import { refreshTablet } from '../../features/kiosk/device/kiosk-calls.ts'
import { idleness } from '../../features/kiosk/rules.ts'
import { staffPin } from '../../features/kiosk/screens/staff-mode-page.tsx'
import { keepOneEntry } from './one-entry.ts'
import { useFinish } from './visit.tsx'

/** What counts as somebody being there. Reading aloud does too, since it scrolls. */
const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const

/** On every screen of a tablet: 用完了, and the question to whoever may have gone. */
export function TabletBar() {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const { path } = useLocation()
  const done = useFinish()
  useLayoutEffect(() => keepOneEntry(history), [])
  useEffect(() => keepAwake(), [])
  useEffect(() => {
    void refreshTablet(options).then(still => still || location.replace('/'))
  }, [])
  const somebody = visitor.value !== undefined || staffPin.value !== undefined
  // The first page has nothing of anybody's, and whoever reads a notice need not touch it.
  const where = somebody || path.startsWith('/tablet/') ? 'own' : path === '/tablet' ? 'home' : 'public'
  const { asking, stay } = useIdle(where, done)
  return (
    <>
      <DoneBar words={somebody ? t('bar.inUse') : undefined} done={t('bar.done')} onDone={done} />
      {asking && (
        <Dialog title={t('idle.title')} close={t('idle.here')} onClose={stay}>
          <p>{t('idle.what')}</p>
          <Button large onClick={stay}>
            {t('idle.here')}
          </Button>
          <Button look="secondary" onClick={done}>
            {t('bar.done')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

/** Asks whoever has not touched anything for a while whether they are still there, as often as it takes. */
function useIdle(where: 'own' | 'public' | 'home', over: () => void): { asking: boolean; stay: () => void } {
  const clock = useClock()
  const last = useRef(clock())
  const [asking, setAsking] = useState(false)
  const asked = useRef(asking)
  asked.current = asking
  const end = useRef(over)
  end.current = over
  const stay = () => {
    last.current = clock()
    setAsking(false)
  }
  useEffect(() => {
    last.current = clock()
    // A touch beside the question is no answer to it.
    const touched = () => {
      if (!asked.current) last.current = clock()
    }
    for (const each of touches) addEventListener(each, touched, { capture: true, passive: true })
    const timer = setInterval(() => {
      const state = idleness(clock() - last.current, where)
      if (state === 'over') end.current()
      else setAsking(state === 'asking')
    }, 1000)
    return () => {
      clearInterval(timer)
      for (const each of touches) removeEventListener(each, touched, { capture: true })
    }
  }, [where])
  return { asking, stay }
}
