import { useState } from 'preact/hooks'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { personShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import type { Holder } from '../county-contract.ts'
import { askBack } from '../device/staff-calls.ts'
import { ActForm } from './act-form.tsx'
import { Facts, listOf } from './holder-facts.tsx'
import { LinkToHandOver } from './link-to-hand-over.tsx'
import { useRightWords } from './right-words.ts'
import { useAct } from './use-act.ts'

/** Who served here, was suspended and serves nowhere now, for the screens of a place. */
export function FormerList({ former }: { former: readonly Holder[] }) {
  const t = useTexts('staff')
  const rightWords = useRightWords()
  if (former.length === 0) return null
  const choices = former.map(
    (holder): Choice => ({
      ...{ id: holder.id, title: holder.name, note: rightWords(holder), shape: personShape },
      go: `/staff/county/people/${holder.id}`,
    }),
  )
  return (
    <Section title={t('former.title')}>
      <ChoiceList choices={choices} />
    </Section>
  )
}

/** Somebody's right that was taken away. */
export function Former({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
      </ConfirmBox>
      <ButtonLink look="secondary" href={`/staff/county/people/${holder.id}?do=restore`}>
        {t('former.back')}
      </ButtonLink>
    </>
  )
}

/** `?do=restore`: the same person again, with a new passphrase and authenticator. */
export function AskBack({ holder }: { holder: Holder }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  // Of this link, however often it is sent.
  const [id] = useState(newId)
  const act = useAct(() => askBack(holder.id, id, options))
  if (act.done !== undefined)
    return <LinkToHandOver link={act.done} name={holder.name} back={listOf(holder)} />
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
        <p>{t('former.what')}</p>
      </ConfirmBox>
      <ActForm act={act} words={{ go: t('former.go'), going: t('former.going') }} />
    </>
  )
}
