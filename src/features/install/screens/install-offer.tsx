import { useState } from 'preact/hooks'
import { InstallCard } from '../../../design/install-card/install-card.tsx'
import { installPrompt } from '../../../device/install-prompt.ts'
import { useTexts } from '../../../device/language.ts'
import { preferences } from '../../../device/preferences.ts'
import { thisBrowser } from './this-browser.ts'

/**
 * The card at the end of the first screen. Nothing where the app is on the home screen already, nor on a computer whose
 * browser doesn't offer it; gone for good after a no.
 */
export function InstallOffer() {
  const t = useTexts('install')
  const [family] = useState(() => thisBrowser(window))
  const ask = installPrompt.value
  if (preferences.current.value.installDismissed || family === 'installed') return null
  if (family === 'desktop' && ask === undefined) return null
  return (
    <InstallCard
      title={t('title')}
      {...(ask === undefined
        ? { steps: { label: t('how'), href: '/install' } }
        : { install: { label: t('now'), onClick: () => void ask() } })}
      dismiss={{ label: t('no'), onClick: () => preferences.change({ installDismissed: true }) }}
    >
      <p>{t('why')}</p>
    </InstallCard>
  )
}
