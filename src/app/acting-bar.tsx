import { useLocation } from 'preact-iso'
import { ActingBar } from '../design/acting-bar/acting-bar.tsx'
import { actingFor } from '../device/acting-for.ts'
import { useTexts } from '../device/language.ts'
import { actFor } from '../device/personal.ts'

/** 我在为妈妈办事, on every screen while it is so; one tap goes back to oneself. */
export function WhomIActFor() {
  const t = useTexts('family')
  const { route } = useLocation()
  const whom = actingFor.value
  if (whom === undefined) return null
  const leave = () => {
    actFor()
    route('/mine', true)
  }
  return (
    <ActingBar words={t('acting.for', { calls: whom.calls })} leave={t('acting.leave')} onLeave={leave} />
  )
}
