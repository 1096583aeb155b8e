import { signal } from '@preact/signals'
import type { Workbox } from 'workbox-window'
import { Button } from '../design/button/button.tsx'
import { updateShape } from '../design/icon/shapes.ts'
import { Banner } from '../design/notice/notice.tsx'
import { useTexts } from '../device/language.ts'

// A new version that is ready and waits to be let in. It outlives the screen that happened to show it.
const waiting = signal<Workbox | null>(null)
const changing = signal(false)

/**
 * Registers the service worker, which keeps the app's own files on the device. Nothing happens where there is none:
 * WeChat on iPhone, plain http, the development server.
 */
export async function watchForUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/service-worker.js')
  workbox.addEventListener('waiting', () => {
    waiting.value = workbox
  })
  await workbox.register()
}

function letIn(workbox: Workbox): void {
  changing.value = true
  workbox.addEventListener('controlling', () => location.reload())
  workbox.messageSkipWaiting()
}

/**
 * Asks whether a new version may take over: the person lets it in, since a page that changes under somebody's hands
 * loses what they were typing.
 */
export function UpdatePrompt() {
  const t = useTexts('app')
  const workbox = waiting.value
  if (workbox === null) return null
  return (
    <Banner
      tone="update"
      shape={updateShape}
      action={
        <Button
          look="secondary"
          onClick={() => letIn(workbox)}
          busy={changing.value ? t('banner.updating') : undefined}
        >
          {t('banner.updateNow')}
        </Button>
      }
    >
      {t('banner.update')}
    </Banner>
  )
}
