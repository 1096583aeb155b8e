import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import type { KeyHolder } from '../../../device/key-holder.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import type { StaffMe } from '../contract.ts'
import { addThisDevice, removeDevice } from '../device/passkey-calls.ts'
import { ActForm } from './act-form.tsx'
import { useAct } from './use-act.ts'
import { useKeyHolder } from './use-key-holder.ts'

const nameId = 'passkey-name'

function Done({ words, onDone }: { words: string; onDone: () => void }) {
  const t = useTexts('staff')
  return (
    <>
      <Result outcome="done" words={words} />
      <Button onClick={onDone}>{t('link.fine')}</Button>
    </>
  )
}

/** `/staff/me?add=device`: from now on this device is enough. What that means stands before it. */
export function AddDevice({ onDone }: { onDone: () => void }) {
  const t = useTexts('staff')
  const holder = useKeyHolder()
  if (holder === undefined) return <p>{t('passkey.notHere')}</p>
  return <Add holder={holder} onDone={onDone} />
}

function Add({ holder, onDone }: { holder: KeyHolder; onDone: () => void }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [id] = useState(newId)
  const [name, setName] = useState(t('passkey.thisDevice'))
  const rpName = t('authenticator.issuer')
  const act = useAct(() => addThisDevice(holder, { id, name, rpName }, options))
  if (act.done !== undefined) return <Done words={t('passkey.added')} onDone={onDone} />
  const check = () => (name.trim() === '' ? [{ fieldId: nameId, text: t('passkey.nameMissing') }] : [])
  return (
    <>
      <ConfirmBox>
        <p>{t('passkey.addWhat')}</p>
        <p>{t('passkey.addMind')}</p>
      </ConfirmBox>
      <ActForm act={act} check={check} words={{ go: t('passkey.add'), going: t('passkey.waiting') }}>
        {errorOf => (
          <Field
            id={nameId}
            name="name"
            label={t('passkey.name')}
            hint={t('passkey.nameHint')}
            error={errorOf(nameId)}
            maxLength={40}
            value={name}
            onInput={setName}
          />
        )}
      </ActForm>
    </>
  )
}

/** `/staff/me?remove=id`: a device on which that is no longer enough. */
export function RemoveDevice({
  device,
  onDone,
}: {
  device: StaffMe['passkeys'][number]
  onDone: () => void
}) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const act = useAct(() => removeDevice(device.id, options))
  if (act.done !== undefined)
    return <Done words={t('passkey.removed', { name: device.name })} onDone={onDone} />
  return (
    <>
      <ConfirmBox>
        <p>
          <strong>{device.name}</strong>
        </p>
        <p>{t('passkey.removeWhat')}</p>
      </ConfirmBox>
      <ActForm act={act} look="care" words={{ go: t('passkey.remove'), going: t('passkey.removing') }} />
      <ButtonLink look="secondary" href="/staff/me">
        {t('passkey.keep')}
      </ButtonLink>
    </>
  )
}
