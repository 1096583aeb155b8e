import { type ComponentChildren, Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { About, Consent } from '../about-contract.ts'
import type { AboutWay } from '../device/about-ways.ts'
import { useItemWords } from './about-words.ts'
import { Withdraw } from './withdraw.tsx'

export interface ConsentsPageProps {
  about: About
  way: AboutWay
  note: ComponentChildren
  again: () => Promise<void>
}

/** `/mine/consents`: what I agreed to, with its way back, and all that was before. */
export function ConsentsPage({ about, way, note, again }: ConsentsPageProps) {
  const t = useTexts('privacy')
  const itemWords = useItemWords()
  const [done, setDone] = useState(false)
  const { sensitive, consents } = about
  const withdrawn = () => {
    setDone(true)
    void again()
  }
  return (
    <Page title={t('consents.title')} back="/mine/data">
      {done && <Result outcome="done" words={t('consents.done')} />}
      {note}
      {sensitive.length === 0 ? (
        <EmptyState shape={tickCircleShape} title={t('consents.none')}>
          <p>{t('consents.noneWhat')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('consents.lead')}</p>
          <Section title={t('consents.now')}>
            {sensitive.map(({ item, shown }) => (
              <Fragment key={item}>
                <RowList
                  rows={[{ id: item, title: t(`about.item.${item}`), notes: [itemWords(item, shown)] }]}
                />
                <Withdraw item={item} way={way} onDone={withdrawn} />
              </Fragment>
            ))}
          </Section>
        </>
      )}
      {consents.length > 0 && (
        <Section title={t('consents.past')}>
          <Past consents={consents} />
        </Section>
      )}
      {sensitive.length === 0 && (
        <ButtonLink look="secondary" href={way.base}>
          {t('consents.go')}
        </ButtonLink>
      )}
    </Page>
  )
}

function Past({ consents }: { consents: readonly Consent[] }) {
  const t = useTexts('privacy')
  const words = useWords()
  const now = useNow()
  return (
    <RowList
      rows={consents.map(({ id, item, event, at, siteName: site }) => {
        const when = momentWords(words, Date.parse(at), now)
        return {
          id,
          title: t(`consents.${event}`, { item: t(`about.item.${item}`) }),
          notes: [site === null ? t('consents.own', { when }) : t('consents.desk', { when, site })],
        }
      })}
    />
  )
}
