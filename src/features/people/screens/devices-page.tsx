import type { ComponentChildren } from 'preact'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { devicesShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { SignedInDevice } from '../contract.ts'
import { deviceNote } from './device-words.ts'

export interface DevicesPageProps {
  items: readonly SignedInDevice[]
  note: ComponentChildren
  /** One of them has just been signed out. */
  ended: boolean
}

/** `/mine/devices`: where I am signed in; each leads to its way out. */
export function DevicesPage({ items, note, ended }: DevicesPageProps) {
  const t = useTexts('people')
  const words = useWords()
  const now = useNow()
  return (
    <Page title={t('devices.title')} back="/mine">
      {ended && <Result outcome="done" words={t('devices.ended')} />}
      {note}
      <p>{t('devices.lead')}</p>
      <ChoiceList
        choices={items.map(item => ({
          id: item.id,
          title: t(`devices.looks.${item.looks}`),
          note: deviceNote(t, words, item, now),
          shape: devicesShape,
          go: item.here ? '/sign-out' : `/mine/devices/${item.id}`,
        }))}
      />
      <p>{t('devices.lost')}</p>
    </Page>
  )
}
