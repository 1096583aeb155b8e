import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { phoneShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { codeMinutes } from '../contract.ts'
import { forgetJoining, type Joining } from '../device/joining.ts'
import { me } from '../device/me.ts'
import { AlreadyHere } from './already-here.tsx'
import { AskAgain } from './ask-again.tsx'
import { CodeForm } from './code-form.tsx'
import { useJoining } from './use-joining.ts'

/** 13812345678 as 138 1234 5678, the way a number is told. */
export const shownPhone = (phone: string): string => phone.replace(/^(\d{3})(\d{4})/, '$1 $2 ')

/** `/sign-in/code`: the code that came to the phone, or that the site read out; then in, or on to joining. */
export function CodeScreen() {
  const t = useTexts('people')
  const app = useTexts('app')
  const { known, said } = useJoining()
  // Whoever was here when the screen opened; who signs in just now goes on at once.
  const [asking, setAsking] = useState(false)
  return (
    <Page title={t('byCode.codeTitle')} back="/sign-in/phone">
      {me.value && !asking ? (
        <AlreadyHere person={me.value} then={said?.goingTo ?? '/mine'} />
      ) : said !== undefined && said.phone !== '' ? (
        <EnterCode said={said} onStart={() => setAsking(true)} />
      ) : known ? (
        <PhoneFirst />
      ) : (
        <Skeleton words={app('loading')} cards={1} />
      )}
    </Page>
  )
}

function EnterCode({ said, onStart }: { said: Joining; onStart: () => void }) {
  const options = useHandedIn()
  const t = useTexts('people')
  const { route } = useLocation()
  const phone = shownPhone(said.phone)
  return (
    <>
      {said.sent ? (
        <p>{t('byCode.sent', { phone, minutes: codeMinutes })}</p>
      ) : (
        <Notice tone="care" role="alert">
          {t('byCode.callSite', { phone, minutes: codeMinutes })}
        </Notice>
      )}
      <CodeForm
        onStart={onStart}
        onSignedIn={() => {
          route(said.goingTo, true)
          void forgetJoining(options)
        }}
        // Nothing is left to do with this code: 返回 doesn't lead back to it. Who only proves the phone anew has said it all.
        onNobodyYet={() => route(said.name === '' ? '/join/whose' : '/join/check', true)}
      />
      <AskAgain phone={said.phone} goingTo={said.goingTo} />
    </>
  )
}

/** Who comes here without a number has nothing to write down. */
export function PhoneFirst() {
  const t = useTexts('people')
  return (
    <>
      <EmptyState shape={phoneShape} title={t('byCode.phoneFirst')}>
        <p>{t('byCode.phoneFirstWhy')}</p>
      </EmptyState>
      <ButtonLink href="/sign-in/phone">{t('byCode.phoneFirstGo')}</ButtonLink>
    </>
  )
}
