import { useState } from 'preact/hooks'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { PassphraseField } from '../../../design/pin-field/passphrase-field.tsx'
import { StepProgress } from '../../../design/progress/progress.tsx'
import { QrCode } from '../../../design/qr-code/qr-code.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import type { Opened } from '../contract.ts'
import { openLink, takeLink } from '../device/staff-calls.ts'
import { inFours, passphraseWeakness } from '../rules.ts'
import { CodeField, codeId, passphraseId } from './factor-fields.tsx'
import { useRightWords } from './right-words.ts'
import { StaffPage } from './staff-page.tsx'
import { TypedForm } from './typed-form.tsx'

const nameId = 'staff-name'

/** `/staff/start#token`: a one-time link becomes somebody on the staff. The token stands behind the #, so that no log ever has it. */
export function StartPage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [token] = useState(() => location.hash.slice(1))
  return (
    <StaffPage title={t('start.title')} back="/" load={() => openLink(token, options)}>
      {opened => <Steps opened={opened} token={token} />}
    </StaffPage>
  )
}

interface Said {
  readonly name: string
  readonly passphrase: string
}

function Steps({ opened, token }: { opened: Opened; token: string }) {
  const t = useTexts('staff')
  // Of this joining, however often it is sent.
  const [id] = useState(newId)
  const [said, setSaid] = useState<Said>({ name: opened.name ?? '', passphrase: '' })
  const [step, setStep] = useState<'who' | 'code' | 'done'>('who')
  const [card, setCard] = useState('')
  if (step === 'done') return <Card number={card} />
  const at = step === 'who' ? 1 : 2
  return (
    <>
      <StepProgress words={t('start.step', { step: at })} step={at} of={2} />
      {step === 'who' ? (
        <WhoStep opened={opened} said={said} onSay={setSaid} onNext={() => setStep('code')} />
      ) : (
        <CodeStep
          opened={opened}
          taken={{ id, token, ...said }}
          onTaken={number => {
            setCard(number)
            setStep('done')
          }}
        />
      )}
    </>
  )
}

interface WhoStepProps {
  opened: Opened
  said: Said
  onSay: (said: Said) => void
  onNext: () => void
}

function WhoStep({ opened, said, onSay, onNext }: WhoStepProps) {
  const t = useTexts('staff')
  const rightWords = useRightWords()
  const check = () => {
    const weakness = passphraseWeakness(said.passphrase, [said.name])
    return [
      ...(/\p{L}/u.test(said.name) ? [] : [{ fieldId: nameId, text: t('form.nameMissing') }]),
      ...(weakness === undefined ? [] : [{ fieldId: passphraseId, text: t(`weakness.${weakness}`) }]),
    ]
  }
  const send = async () => {
    onNext()
    return undefined
  }
  return (
    <>
      <p>{t('start.invited', { right: rightWords(opened) })}</p>
      <TypedForm words={{ go: t('start.next'), going: t('start.next') }} check={check} send={send}>
        {errorOf => (
          <>
            <Field
              id={nameId}
              name="name"
              label={t('form.name')}
              error={errorOf(nameId)}
              autocomplete="name"
              maxLength={40}
              value={said.name}
              onInput={name => onSay({ ...said, name })}
            />
            <PassphraseField
              id={passphraseId}
              name="passphrase"
              label={t('start.passphrase')}
              hint={t('start.passphraseHint')}
              error={errorOf(passphraseId)}
              value={said.passphrase}
              autocomplete="new-password"
              words={{ show: t('form.show'), hide: t('form.hide') }}
              onInput={passphrase => onSay({ ...said, passphrase })}
            />
          </>
        )}
      </TypedForm>
    </>
  )
}

interface CodeStepProps {
  opened: Opened
  taken: Said & { readonly id: string; readonly token: string }
  onTaken: (card: string) => void
}

function CodeStep({ opened, taken, onTaken }: CodeStepProps) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [code, setCode] = useState('')
  const check = () => (/^\d{6}$/.test(code) ? [] : [{ fieldId: codeId, text: t('form.codeShape') }])
  const send = async () => {
    const result = await takeLink({ ...taken, setup: opened.setup, code }, options)
    if (!result.ok) return result
    onTaken(result.value.card)
  }
  return (
    <>
      <p>{t('start.scan')}</p>
      <QrCode address={opened.address} label={t('start.qr')} />
      <p>{t('start.byHand')}</p>
      <p>
        <strong>{inFours(opened.secret)}</strong>
      </p>
      <TypedForm words={{ go: t('start.go'), going: t('start.going') }} check={check} send={send}>
        {errorOf => <CodeField value={code} error={errorOf(codeId)} onInput={setCode} />}
      </TypedForm>
    </>
  )
}

function Card({ number }: { number: string }) {
  const t = useTexts('staff')
  return (
    <>
      <Result outcome="done" words={t('start.done')} />
      <ConfirmBox>
        <p>{t('start.card')}</p>
        <p>
          <strong>{inFours(number)}</strong>
        </p>
      </ConfirmBox>
      <Notice tone="care">{t('start.write')}</Notice>
      <ButtonLink href="/staff/sign-in">{t('start.signIn')}</ButtonLink>
    </>
  )
}
