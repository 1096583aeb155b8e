import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Me } from '../contract.ts'

/** Stands for the way in where somebody is in already; `then` is where they were going. */
export function AlreadyHere({ person, then }: { person: Me; then: string }) {
  const t = useTexts('people')
  return (
    <>
      <ConfirmBox>
        <p>{t('signIn.already', { name: person.name })}</p>
      </ConfirmBox>
      <ButtonGroup>
        <ButtonLink href={then}>{t('signIn.goOn')}</ButtonLink>
        <ButtonLink look="quiet" href="/sign-out">
          {t('signIn.notMe')}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}
