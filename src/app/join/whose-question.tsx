import { ButtonGroup, ButtonLink } from '../../design/button/button.tsx'
import { ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../design/confirm-box/confirm-box.tsx'
import { Page } from '../../design/page/page.tsx'
import { useTexts } from '../../device/language.ts'
import { JoinPage } from './join-page.tsx'

/** Whose phone this is: it will sign in one person, and nobody else. */
export function WhoseQuestion() {
  const t = useTexts('join')
  return (
    <JoinPage title={t('whose.title')} step="whose">
      <p>{t('whose.why')}</p>
      <ChoiceList
        choices={[
          { id: 'mine', title: t('whose.mine'), note: t('whose.mineNote'), go: '/join/name' },
          { id: 'family', title: t('whose.family'), note: t('whose.familyNote'), go: '/join/family' },
        ]}
      />
    </JoinPage>
  )
}

/** A phone of the family's signs in the one of them it belongs to: for the others there is a card. */
export function FamilyPhone() {
  const t = useTexts('join')
  return (
    <Page title={t('family.title')} back="/join/whose">
      <ConfirmBox>
        <p>{t('family.card')}</p>
        <p>{t('family.site')}</p>
        <p>{t('family.nothing')}</p>
      </ConfirmBox>
      <ButtonGroup>
        <ButtonLink href="/sign-in">{t('family.withCard')}</ButtonLink>
        <ButtonLink look="secondary" href="/">
          {t('family.look')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
