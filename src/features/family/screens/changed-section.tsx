import { Button } from '../../../design/button/button.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import type { HelpingNews } from '../contract.ts'
import { changesSince, type HelpingChange, type Looked } from '../helping-changes.ts'
import type { FamilyTexts } from './family-words.ts'

export interface ChangedSectionsProps {
  news: HelpingNews
  looked: Looked
  /** 知道了: all of it has been looked at. */
  onLooked: () => void
}

/** On 我的 of who helps: in words, what changed for each of those they help since it was looked at. Nothing where nothing did. */
export function ChangedSections({ news, looked, onLooked }: ChangedSectionsProps) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const changed = news.items.flatMap(item => {
    const changes = changesSince(item, looked, now)
    return changes.length === 0 ? [] : [{ item, changes }]
  })
  if (changed.length === 0) return null
  return (
    <>
      {changed.map(({ item, changes }) => (
        <Section key={item.id} title={t('news.changed', { calls: item.calls })}>
          <RowList
            rows={changes.map((change, at) => ({
              id: `${change.enrolment} ${at}`,
              title: changeWords(t, words, change, now),
            }))}
          />
        </Section>
      ))}
      <Button look="secondary" onClick={onLooked}>
        {t('news.looked')}
      </Button>
    </>
  )
}

/** “书法入门”改时间了：原来11月25日 星期三 上午9点，现在11月26日 星期四 上午10点. */
function changeWords(t: FamilyTexts, words: Words, change: HelpingChange, now: number): string {
  const said = (iso: string) => momentWords(words, Date.parse(iso), now)
  const { title } = change
  if (change.what === 'moved')
    return t('news.change.moved', { title, from: said(change.from), to: said(change.to) })
  if (change.what === 'off' || change.what === 'missed')
    return t(`news.change.${change.what}`, { title, at: said(change.at) })
  return t(`news.change.${change.what}`, { title })
}
