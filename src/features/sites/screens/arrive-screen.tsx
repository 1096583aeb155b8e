import { useEffect } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { preferences } from '../../../device/preferences.ts'
import { canBeMine, keepPlace } from './chosen-place.ts'
import { useDivisions } from './use-divisions.ts'

/**
 * `/at/:code`, where the code on a site's poster leads: the first screen, with the site's community chosen. Whoever has
 * chosen one keeps it. When the place can't be learnt the first screen comes all the same.
 */
export function ArriveScreen() {
  const t = useTexts('sites')
  const { code } = useRoute().params
  const { route } = useLocation()
  const { answer } = useDivisions(code)
  useEffect(() => {
    if (answer === undefined) return
    const place = answer.ok ? answer.value.parent : null
    const chosen = preferences.current.value.community !== null
    if (place !== null && canBeMine(place) && !chosen) keepPlace(place)
    route('/', true)
  }, [answer])
  return (
    <Page title={t('poster.app')}>
      <Skeleton words={t('step.loading')} />
    </Page>
  )
}
