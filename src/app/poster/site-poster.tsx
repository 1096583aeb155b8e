import { Poster } from '../../design/print-sheet/poster.tsx'
import { useTexts } from '../../device/language.ts'
import { outsideAddress } from '../../device/paper.ts'
import { readServedSettings } from '../../device/served-settings.ts'
import type { FeedSite } from '../../features/openings/contract.ts'

/** A site's poster: its code opens the app with the site's community chosen. */
export function SitePosterSheet({ site: { name, division, phone } }: { site: FeedSite }) {
  const t = useTexts('sites')
  const app = useTexts('app')
  const demo = readServedSettings(document).demo ? app('banner.demo') : undefined
  return (
    <Poster
      place={name}
      title={t('poster.app')}
      what={t('poster.what')}
      steps={[t('poster.scan'), t('poster.open'), t('poster.keep')]}
      help={phone === '' ? undefined : { words: t('poster.help'), phone }}
      frame={{
        qr: {
          address: outsideAddress(`/at/${division}`),
          label: t('poster.code'),
          words: t('poster.scanHere'),
        },
        demo,
      }}
    />
  )
}
