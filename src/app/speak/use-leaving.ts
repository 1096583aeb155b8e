import { useLocation } from 'preact-iso'
import { useFrame } from '../../design/page/frame.ts'
import type { Leaving } from '../../voice/talking/reply.ts'

/** A screen that takes longer than this to come isn't read any more: the person has turned to something else. Milliseconds. */
const patience = 5000

/** Brings the person where an answer leads: to a screen, back where she was, or there and has it read to her. */
export function useLeaving(): (to: Leaving) => void {
  const { route } = useLocation()
  const { goBack, onRead } = useFrame()
  return to => {
    if (typeof to === 'object') return route(to.href)
    goBack('/')
    if (to === 'read') whenNextScreen(button => onRead(button))
  }
}

/** Calls `act` with 念 of the next screen once its heading is there. */
function whenNextScreen(act: (button: Element) => void): void {
  const before = document.querySelector('h1')
  const watcher = new MutationObserver(() => {
    const heading = document.querySelector('h1')
    const button = document.querySelector('.page-header__read')
    if (
      heading === null ||
      heading === before ||
      heading.textContent === before?.textContent ||
      button === null
    )
      return
    stop()
    act(button)
  })
  const timer = setTimeout(() => watcher.disconnect(), patience)
  const stop = () => {
    clearTimeout(timer)
    watcher.disconnect()
  }
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
}
