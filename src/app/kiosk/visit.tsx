import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Page } from '../../design/page/page.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { type Visitor, visitor } from '../../device/visitor.ts'
import { ShowWho } from '../../features/kiosk/screens/show-who.tsx'
import { proves, type TabletProof } from '../../shared/tablet.ts'
import { endVisit, finish } from './finish.ts'

export interface VisitProps {
  /** What the person has come for: it stands above the question who they are. */
  title: string
  back?: string
  least: TabletProof
  children: (who: Visitor) => ComponentChildren
}

/**
 * One thing somebody comes to the tablet for: who they are is asked for it, and forgotten with it. Nobody is ever signed in; who
 * goes on to something else shows their card again, and who comes next starts with nothing of theirs.
 */
export function Visit({ title, back = '/tablet', least, children }: VisitProps) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  useEffect(() => {
    endVisit(options)
    return () => endVisit(options)
  }, [])
  const who = visitor.value
  if (who !== undefined && proves(who.proof, least)) return <>{children(who)}</>
  return (
    <Page title={title} back={back}>
      <p>{least === 'pin' ? t('who.withPin') : t('who.lead')}</p>
      <ShowWho least={least} />
    </Page>
  )
}

/** Takes everything of the visitor's away, as the button on every screen does. */
export function useFinish(): () => void {
  const options = useHandedIn()
  return () => finish({ ...options, preferences, leave: address => location.replace(address) })
}
