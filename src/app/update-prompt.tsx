import { useEffect, useState } from 'preact/hooks'
import type { Workbox } from 'workbox-window'
import { Button } from '../design/button/button.tsx'
import { updateShape } from '../design/icon/shapes.ts'
import { Banner } from '../design/notice/notice.tsx'
import { useTexts } from '../device/language.ts'

/** A new version that is ready and waits to be let in. */
export interface Update {
  changing: boolean
  change(): void
}

/** After this long the first screen is there, and fetching everything else takes nothing from it. */
const restMs = 3000

/**
 * Registers the service worker once the page is at rest. Answers the new version when one waits: the person
 * lets it in, since a page that changes under somebody's hands loses what they were typing.
 */
export function useUpdate(): Update | null {
  const [waiting, setWaiting] = useState<Workbox | null>(null)
  const [changing, setChanging] = useState(false)
  useEffect(() => {
    const start = async () => {
      const workbox = await openWorkbox()
      workbox?.addEventListener('waiting', () => setWaiting(workbox))
      // A browser that refuses (storage full or denied) leaves an ordinary page, which is enough.
      workbox?.register().catch(() => undefined)
    }
    const timer = setTimeout(start, restMs)
    return () => clearTimeout(timer)
  }, [])
  if (waiting === null) return null
  return {
    changing,
    change() {
      setChanging(true)
      waiting.addEventListener('controlling', () => location.reload())
      waiting.messageSkipWaiting()
    },
  }
}

/** Answers null where there are no service workers: WeChat on iPhone, plain http, the development server. */
async function openWorkbox(): Promise<Workbox | null> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null
  try {
    const { Workbox } = await import('workbox-window')
    return new Workbox('/service-worker.js')
  } catch {
    // The network went away before this part of the app was here; the next visit tries again.
    return null
  }
}

/** Asks whether the new version may take over. */
export function UpdatePrompt({ update }: { update: Update }) {
  const t = useTexts('app')
  return (
    <Banner
      tone="update"
      shape={updateShape}
      action={
        <Button
          look="secondary"
          onClick={update.change}
          busy={update.changing ? t('banner.updating') : undefined}
        >
          {t('banner.updateNow')}
        </Button>
      }
    >
      {t('banner.update')}
    </Banner>
  )
}
