import { useState } from 'preact/hooks'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { devicesShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { ListedTablet, TabletList } from '../contract.ts'
import { takeTabletAway } from '../device/kiosk-calls.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'

export interface TabletsPageProps {
  site: string
  value: TabletList
  again: () => Promise<void>
}

/** `/staff/sites/:id/tablets`: which there are, one more, and taking one away. */
export function TabletsPage({ site, value: { items }, again }: TabletsPageProps) {
  const t = useTexts('kiosk')
  return (
    <Page title={t('list.title')} back={`/staff/sites/${site}`}>
      {items.length === 0 && (
        <EmptyState shape={devicesShape} title={t('list.none')}>
          <p>{t('list.noneWhat')}</p>
        </EmptyState>
      )}
      {items.map(item => (
        <OneTablet key={item.id} site={site} item={item} again={again} />
      ))}
      <ButtonLink href={`/staff/sites/${site}/tablets/new`}>{t('list.add')}</ButtonLink>
    </Page>
  )
}

function OneTablet({ site, item, again }: { site: string; item: ListedTablet; again: () => Promise<void> }) {
  const t = useTexts('kiosk')
  const words = useWords()
  const now = useNow()
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const take = async () => {
    const result = await takeTabletAway(site, item.id, options)
    if (!result.ok) return setFailure(result)
    await again()
  }
  const moment = (at: string) => momentWords(words, Date.parse(at), now)
  const ways = item.ways.map(way => t(`way.${way}`)).reduce((all, each) => listWords(words, all, each))
  return (
    <>
      <RowList
        rows={[
          {
            id: item.id,
            title: item.name,
            notes: [
              ways,
              t('list.since', { moment: moment(item.registeredAt) }),
              t('list.seen', { moment: moment(item.seenAt) }),
            ],
          },
        ]}
      />
      {failure !== undefined && (
        <Notice tone="care" role="alert">
          {troubleWords(failure)}
        </Notice>
      )}
      <ButtonGroup>
        {asked ? (
          <>
            <p>{t('list.takeWhat')}</p>
            <Button look="care" onClick={() => void take()}>
              {t('list.takeGo', { name: item.name })}
            </Button>
            <Button look="secondary" onClick={() => setAsked(false)}>
              {t('list.keep')}
            </Button>
          </>
        ) : (
          <Button look="secondary" onClick={() => setAsked(true)}>
            {t('list.take', { name: item.name })}
          </Button>
        )}
      </ButtonGroup>
    </>
  )
}
