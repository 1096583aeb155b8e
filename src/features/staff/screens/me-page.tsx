import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { PassphraseField } from '../../../design/pin-field/passphrase-field.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { StaffMe } from '../contract.ts'
import { givePassphrase, loadStaffMe } from '../device/staff-calls.ts'
import { inFours, passphraseWeakness } from '../rules.ts'
import { ActForm } from './act-form.tsx'
import { passphraseId } from './factor-fields.tsx'
import { AddDevice, RemoveDevice } from './passkey-acts.tsx'
import { PasskeySection } from './passkey-section.tsx'
import { StaffPage } from './staff-page.tsx'
import { useAct } from './use-act.ts'

/** `/staff/me[?add=device|remove=id]`: how I come in as staff: another passphrase, devices on which a finger is enough. */
export function StaffMePage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { query, route } = useLocation()
  return (
    <StaffPage title={t('me.title')} back="/staff" load={() => loadStaffMe(options)}>
      {(me, again) => {
        const done = () => {
          route('/staff/me', true)
          again()
        }
        const device = me.passkeys.find(({ id }) => id === query.remove)
        if (device !== undefined) return <RemoveDevice device={device} onDone={done} />
        if (query.add !== undefined && me.passphraseSince !== null) return <AddDevice onDone={done} />
        return <Me me={me} />
      }}
    </StaffPage>
  )
}

function Me({ me: { card, passphraseSince, passkeys } }: { me: StaffMe }) {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  if (passphraseSince === null) return <p>{t('refusals.no_such_factor')}</p>
  const date = dateWords(words, shanghaiDate(Date.parse(passphraseSince)), now)
  return (
    <>
      <ConfirmBox>
        {card !== null && <p>{t('me.card', { card: inFours(card) })}</p>}
        <p>{t('me.since', { date })}</p>
      </ConfirmBox>
      <PasskeySection keys={passkeys} />
      <NewPassphrase card={card} />
    </>
  )
}

function NewPassphrase({ card }: { card: string | null }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [passphrase, setPassphrase] = useState('')
  const act = useAct(() => givePassphrase(passphrase, options))
  if (act.done !== undefined)
    return (
      <>
        <Result outcome="done" words={t('me.done')} />
        <p>{t('me.doneWhat')}</p>
        <ButtonLink href="/mine">{t('link.fine')}</ButtonLink>
      </>
    )
  const check = () => {
    const weakness = passphraseWeakness(passphrase, card === null ? [] : [card])
    return weakness === undefined ? [] : [{ fieldId: passphraseId, text: t(`weakness.${weakness}`) }]
  }
  return (
    <ActForm act={act} words={{ go: t('me.go'), going: t('me.going') }} check={check}>
      {errorOf => (
        <PassphraseField
          id={passphraseId}
          name="passphrase"
          label={t('me.fresh')}
          hint={t('start.passphraseHint')}
          error={errorOf(passphraseId)}
          value={passphrase}
          autocomplete="new-password"
          words={{ show: t('form.show'), hide: t('form.hide') }}
          onInput={setPassphrase}
        />
      )}
    </ActForm>
  )
}
