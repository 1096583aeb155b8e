import { useState } from 'preact/hooks'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { loadErasure, myErasure } from '../../features/privacy/device/my-erasure.ts'
import { ErasedPage, ErasePage } from '../../features/privacy/screens/erase-page.tsx'
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

export const privacyScreens = { EraseScreen }
