import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { CountyView } from '../county-contract.ts'
import { takeBackLink } from '../device/staff-calls.ts'
import { useRightWords } from './right-words.ts'
import { TypedForm } from './typed-form.tsx'

export interface WithdrawBoxProps {
  link: CountyView['invitations'][number]
  back: string
  onDone: () => void
}

/** Taking a link back, before it is done. */
export function WithdrawBox({ link, back, onDone }: WithdrawBoxProps) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { route } = useLocation()
  const rightWords = useRightWords()
  const send = async () => {
    const result = await takeBackLink(link.id, options)
    if (!result.ok) return result
    route(back, true)
    onDone()
  }
  return (
    <>
      <ConfirmBox>
        <p>
          <strong>{t('withdraw.lead', { name: link.name })}</strong>
        </p>
        <p>{rightWords(link)}</p>
        <p>{t('withdraw.what')}</p>
      </ConfirmBox>
      <TypedForm
        words={{ go: t('withdraw.go'), going: t('withdraw.going') }}
        look="care"
        check={() => []}
        send={send}
      >
        {() => null}
      </TypedForm>
      <ButtonLink look="secondary" href={back}>
        {t('withdraw.stay')}
      </ButtonLink>
    </>
  )
}
