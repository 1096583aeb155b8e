import type { ComponentChildren } from 'preact'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import type { About } from '../about-contract.ts'
import type { AboutWay } from '../device/about-ways.ts'
import { sensitiveItems } from '../rules.ts'
import { aboutParts, useItemWords, usePartWords } from './about-words.ts'

export interface AboutPageProps {
  about: About
  way: Pick<AboutWay, 'base' | 'back' | 'desk'>
  title: string
  note?: ComponentChildren
  /** Something has just been written down. */
  saved: boolean
}

/** `/mine/about-me`, and the same at a desk: what was told, each thing with its own page, all of it optional. */
export function AboutPage({ about, way, title, note, saved }: AboutPageProps) {
  const t = useTexts('privacy')
  const wordsOf = usePartWords()
  const itemWords = useItemWords()
  const shownOf = (item: string) => about.sensitive.find(each => each.item === item)?.shown
  return (
    <Page title={title} back={way.back}>
      {saved && <Result outcome="done" words={t('about.saved')} />}
      {note}
      <p>{t(way.desk ? 'about.leadDesk' : 'about.lead')}</p>
      <Section title={t('about.plain')}>
        <ChoiceList
          choices={aboutParts.map(part => ({
            id: part,
            title: t(`about.part.${part}`),
            note: wordsOf(about, part) ?? t('about.none'),
            go: `${way.base}/${part}`,
          }))}
        />
      </Section>
      <Section title={t('about.sensitive')}>
        <p>{t('about.sensitiveLead')}</p>
        <ChoiceList
          choices={sensitiveItems.map(item => {
            const shown = shownOf(item)
            return {
              id: item,
              title: t(`about.item.${item}`),
              note: shown === undefined ? t('about.none') : itemWords(item, shown),
              go: `${way.base}/${item}`,
            }
          })}
        />
      </Section>
    </Page>
  )
}
