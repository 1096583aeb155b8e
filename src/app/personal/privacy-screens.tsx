import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { loadMyData, myData } from '../../features/people/device/my-data.ts'
import { loadAbout, myAbout, ownWay } from '../../features/privacy/device/about-ways.ts'
import { loadErasure, myErasure } from '../../features/privacy/device/my-erasure.ts'
import { sensitiveItems } from '../../features/privacy/rules.ts'
import { AboutPage } from '../../features/privacy/screens/about-page.tsx'
import { aboutParts } from '../../features/privacy/screens/about-words.ts'
import { ConsentsPage } from '../../features/privacy/screens/consents-page.tsx'
import { ErasedPage, ErasePage } from '../../features/privacy/screens/erase-page.tsx'
import { ItemPage, PlainPartPage } from '../../features/privacy/screens/part-page.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { CorrectMePage } from './correct-me-page.tsx'
import { Personal } from './personal.tsx'

/** `/mine/erase`; once it is done nobody is here any more, and the page says so instead of asking to sign in. */
function EraseScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const [erased, setErased] = useState(false)
  if (erased) return <ErasedPage />
  const leave = () => {
    setErased(true)
    void loadMe(options)
  }
  return (
    <Personal title={t('erase.title')} back="/mine/data" load={loadErasure} remembered={myErasure.value} own>
      {({ value, note }) => <ErasePage erasure={value} note={note} onErased={leave} />}
    </Personal>
  )
}

/** `/mine/correct` */
function CorrectMeScreen() {
  const t = useTexts('privacy')
  return (
    <Personal title={t('correct.title')} back="/mine/data" load={loadMyData} remembered={myData.value} own>
      {({ person, value, note }) => <CorrectMePage person={person} profile={value.profile} note={note} />}
    </Personal>
  )
}

/** `/mine/about-me` */
function AboutScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { query } = useLocation()
  const title = t('about.title')
  return (
    <Personal title={title} back="/mine/data" load={loadAbout} remembered={myAbout.value} own>
      {({ value, note }) => (
        <AboutPage
          {...{ about: value, way: ownWay(options), title, note }}
          saved={query.saved !== undefined}
        />
      )}
    </Personal>
  )
}

/** `/mine/about-me/:part` */
function AboutPartScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { part } = useRoute().params
  const plain = aboutParts.find(each => each === part)
  const item = sensitiveItems.find(each => each === part)
  if (plain === undefined && item === undefined) return <NotFoundScreen />
  const way = ownWay(options)
  return (
    <Personal title={t('about.title')} back={way.base} load={loadAbout} remembered={myAbout.value} own>
      {({ value, note }) =>
        plain !== undefined ? (
          <PlainPartPage part={plain} about={value} way={way} note={note} />
        ) : (
          item && <ItemPage item={item} about={value} way={way} note={note} />
        )
      }
    </Personal>
  )
}

/** `/mine/consents` */
function ConsentsScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  return (
    <Personal title={t('consents.title')} back="/mine/data" load={loadAbout} remembered={myAbout.value} own>
      {({ value, note, again }) => (
        <ConsentsPage about={value} way={ownWay(options)} note={note} again={again} />
      )}
    </Personal>
  )
}

export const privacyScreens = { CorrectMeScreen, EraseScreen, AboutScreen, AboutPartScreen, ConsentsScreen }
