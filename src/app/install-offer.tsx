import { preferences } from '../device/preferences.ts'
import { nearestCards } from '../features/openings/device/nearby.ts'
import { Later } from './later.tsx'

/** To the home screen, once somebody has come to know the app a little; never before the list, nor beside the questions. */
export function LaterInstallOffer() {
  const { community, welcomed, installDismissed } = preferences.current.value
  const knows = welcomed || community !== null
  return <Later when={knows && !installDismissed && nearestCards(1) !== undefined} part="installOffer" />
}
