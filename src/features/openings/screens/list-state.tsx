import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { connectivity } from '../../../device/connectivity.ts'
import { useTexts } from '../../../device/language.ts'
import { seenWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'

/** Stands where openings would be when neither the network nor this device has them. */
export function ListFailed({ retry }: { retry: () => void }) {
  // The first screen needs these before the texts of any feature are here.
  const t = useTexts('app')
  const online = connectivity.online.value
  return (
    <>
      <EmptyState shape={online ? careShape : offlineShape} title={t('list.failed')}>
        <p>{online ? t('list.failedText') : t('list.failedOffline')}</p>
      </EmptyState>
      <Button onClick={retry}>{t('failed.again')}</Button>
    </>
  )
}

interface SeenEarlierProps {
  /** When it was seen, if it comes from this device's memory. Milliseconds since 1970. */
  at: number | undefined
  now: number
  /** Nothing newer is on its way any more. */
  settled: boolean
}

/** Says since when something from this device's memory is so. */
export function SeenEarlier({ at, now, settled }: SeenEarlierProps) {
  const t = useWords()
  const online = connectivity.online.value
  if (at === undefined || (online && !settled)) return null
  return (
    <Notice tone="offline" role="status">
      {seenWords(t, at, now, online)}
    </Notice>
  )
}
