import { useLocation } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { safePath } from '../../features/people/screens/safe-path.ts'
import { AppointPage } from '../../features/staff/screens/appoint-page.tsx'
import { CountyPage } from '../../features/staff/screens/county-page.tsx'
import { HolderPage } from '../../features/staff/screens/holder-page.tsx'
import { StaffMePage } from '../../features/staff/screens/me-page.tsx'
import { NewSitePage } from '../../features/staff/screens/new-site-page.tsx'
import { StaffSignInPage } from '../../features/staff/screens/sign-in-page.tsx'
import { SitePage } from '../../features/staff/screens/site-page.tsx'
import { StartPage } from '../../features/staff/screens/start-page.tsx'
import { AuditScreen } from './audit-screens.tsx'

/** `/staff/sign-in`: in, then on to where the person was, else to their work. */
function StaffSignInScreen() {
  const options = useHandedIn()
  const { query, route } = useLocation()
  const goOn = async () => {
    await loadMe(options)
    route(query.then === undefined ? '/staff' : safePath(query.then, location.origin), true)
  }
  return <StaffSignInPage onSignedIn={() => void goOn()} />
}

export const staffScreens = {
  StaffSignInScreen,
  StaffMeScreen: StaffMePage,
  StartScreen: StartPage,
  CountyScreen: CountyPage,
  SiteScreen: SitePage,
  NewSiteScreen: NewSitePage,
  AppointScreen: AppointPage,
  HolderScreen: HolderPage,
  AuditScreen,
}
