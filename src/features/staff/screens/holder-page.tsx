import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import type { Holder } from '../county-contract.ts'
import { loadHolder, replaceHolder, suspendHolder } from '../device/staff-calls.ts'
import { ActForm } from './act-form.tsx'
import { AlsoGive } from './also-give.tsx'
import { AskBack, Former } from './ask-back.tsx'
import { Facts, listOf } from './holder-facts.tsx'
import { LinkToHandOver } from './link-to-hand-over.tsx'
import { StaffPage } from './staff-page.tsx'
import { useAct } from './use-act.ts'

const nameId = 'replace-name'

/** `/staff/county/people/:id[?do=suspend|replace|also|restore]`: somebody's right, and what can be done with it, each said before it is done. */
export function HolderPage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { params } = useRoute()
  const { query } = useLocation()
  const id = params.id ?? ''
  return (
    <StaffPage key={id} title={t('holder.title')} back="/staff/county" load={() => loadHolder(id, options)}>
      {holder => {
        if (holder.mine) return <Mine holder={holder} />
        if (holder.endedAt !== null)
          return query.do === 'restore' ? <AskBack holder={holder} /> : <Former holder={holder} />
        if (query.do === 'also') return <AlsoGive holder={holder} />
        if (query.do === 'suspend') return <Suspend holder={holder} />
        if (query.do === 'replace') return <Replace holder={holder} />
        return <Look holder={holder} />
      }}
    </StaffPage>
  )
}

function Mine({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
      </ConfirmBox>
      <Notice tone="plain">{t('holder.mine')}</Notice>
    </>
  )
}

function Look({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  const here = `/staff/county/people/${holder.id}`
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
      </ConfirmBox>
      <ButtonGroup>
        <ButtonLink look="secondary" href={`${here}?do=also`}>
          {t('holder.also')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${here}?do=replace`}>
          {t('holder.replace')}
        </ButtonLink>
        <ButtonLink look="care" href={`${here}?do=suspend`}>
          {t('holder.suspend')}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

function Suspend({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const act = useAct(() => suspendHolder(holder.id, options))
  if (act.done !== undefined)
    return (
      <>
        <Result outcome="done" words={t('suspend.done', { name: holder.name })} />
        <ButtonLink href={listOf(holder)}>{t('link.fine')}</ButtonLink>
      </>
    )
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
        <p>{t('suspend.what')}</p>
      </ConfirmBox>
      <ActForm act={act} look="care" words={{ go: t('suspend.go'), going: t('suspend.going') }} />
    </>
  )
}

function Replace({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const act = useAct(() => replaceHolder(holder.id, { id, name }, options))
  if (act.done !== undefined) return <LinkToHandOver link={act.done} name={name} back={listOf(holder)} />
  const check = () => (/\p{L}/u.test(name) ? [] : [{ fieldId: nameId, text: t('form.nameMissing') }])
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
        <p>{t('replace.what')}</p>
      </ConfirmBox>
      <ActForm act={act} look="care" check={check} words={{ go: t('replace.go'), going: t('replace.going') }}>
        {errorOf => (
          <Field
            id={nameId}
            name="name"
            label={t('replace.name')}
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
