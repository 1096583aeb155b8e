import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { familyShape, helpShape, waitingShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Pane, Panes } from '../../../design/panes/panes.tsx'
import { Result } from '../../../design/result/result.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Family, Helped, Helper } from '../contract.ts'
import { grantNote, whoWords } from './family-words.ts'

export interface FamilyPageProps {
  family: Family
  note: ComponentChildren
  /** What has just happened to one of them. */
  news: 'ended' | 'agreed' | 'kept' | undefined
}

/** `/mine/family`: who helps me, whom I help, and how either begins. */
export function FamilyPage({ family, note, news }: FamilyPageProps) {
  const t = useTexts('family')
  const { helpers, helping } = family
  const [helperRow, helpedRow] = useRows()
  return (
    <Page title={t('list.title')} back="/mine" wide>
      {news !== undefined && <Result outcome="done" words={t(`list.${news}`)} />}
      {note}
      <Panes>
        <Pane>
          <Section title={t('list.helpers')}>
            {helpers.length === 0 ? (
              <p>{t('list.noHelpers')}</p>
            ) : (
              <ChoiceList choices={helpers.map(helperRow)} />
            )}
            <ButtonLink look="secondary" icon={familyShape} href="/mine/family/code">
              {t('list.letHelp')}
            </ButtonLink>
          </Section>
        </Pane>
        <Pane>
          <Section title={t('list.helping')}>
            {helping.length > 0 && <ChoiceList choices={helping.map(helpedRow)} />}
            <ButtonLink look="quiet" icon={helpShape} href="/mine/family/help">
              {t('list.iHelp')}
            </ButtonLink>
          </Section>
        </Pane>
      </Panes>
    </Page>
  )
}

/** Draws the row of a helper and of somebody helped. */
function useRows(): [(helper: Helper) => Choice, (helped: Helped) => Choice] {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const common = ({ id, state }: Helper | Helped) => ({
    id,
    shape: state === 'granted' ? familyShape : waitingShape,
    go: `/mine/family/${id}`,
  })
  const helperWords = (helper: Helper) => {
    const who = whoWords(t, helper)
    if (helper.state === 'asked') return { title: t('list.asked', { who }), note: t('list.askedNote') }
    if (helper.state === 'expected')
      return { title: t('list.expected', { who }), note: t('list.expectedNote') }
    if (helper.onPaper?.toKeep) return { title: t('list.toKeep', { who }), note: t('list.toKeepNote') }
    return { title: who, note: grantNote(t, words, helper, now) }
  }
  return [
    helper => ({ ...common(helper), ...helperWords(helper) }),
    helped => ({
      ...common(helped),
      ...(helped.state === 'asked'
        ? { title: t('list.waiting', { name: helped.name }), note: t('list.waitingNote') }
        : { title: helped.calls, note: grantNote(t, words, helped, now) }),
    }),
  ]
}
