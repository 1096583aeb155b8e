import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape, offlineShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { TileGrid } from '../../../design/tile-grid/tile-grid.tsx'
import type { CallResult } from '../../../device/call-endpoint.ts'
import { type HandedIn, useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { clockRangeWords } from '../../../device/words/clock-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiParts } from '../../../shared/dates.ts'
import type { Roster, Tile } from '../contract.ts'
import { askRoster } from '../device/kiosk-calls.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'

export interface TodaysNamesProps {
  onName: (tile: string) => void
  /** Masked names unless said. */
  ask?: (options: HandedIn) => Promise<CallResult<Roster>>
}

/** Who has a place in what is on today, as tiles to touch. Nothing of it is kept. */
export function TodaysNames({ onName, ask = askRoster }: TodaysNamesProps) {
  const t = useTexts('kiosk')
  const app = useTexts('app')
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const [result, setResult] = useState<CallResult<Roster>>()
  const load = async () => setResult(await ask(options))
  useEffect(() => {
    void load()
  }, [])
  if (result === undefined) return <Skeleton words={app('loading')} cards={2} />
  if (!result.ok)
    return (
      <>
        <EmptyState shape={offlineShape} title={troubleWords(result)} />
        <Button onClick={() => void load()}>{app('failed.again')}</Button>
      </>
    )
  const { items } = result.value
  if (items.length === 0)
    return (
      <EmptyState shape={calendarShape} title={t('names.none')}>
        <p>{t('names.noneWhat')}</p>
      </EmptyState>
    )
  return (
    <>
      {items.map(item => (
        <Session key={item.sessionId} item={item} onName={onName} />
      ))}
    </>
  )
}

function Session({ item, onName }: { item: Roster['items'][number]; onName: (tile: string) => void }) {
  const t = useTexts('kiosk')
  const words = useWords()
  const times = clockRangeWords(words, minutesOf(item.startsAt), minutesOf(item.endsAt))
  const note = ({ seat, helps, here }: Tile) => {
    const count = seat ?? 0
    const place = count === 0 ? '' : t(helps ? 'names.helper' : 'names.seat', { count })
    return here ? t('names.here', { seat: place }) : place
  }
  return (
    <Section title={t('names.session', { times, title: item.title })}>
      <TileGrid
        tiles={item.people.map(each => ({
          id: each.tile,
          name: each.name ?? each.shown,
          note: note(each),
          done: each.here,
        }))}
        onTouch={onName}
      />
    </Section>
  )
}

/** Minutes since midnight in Shanghai. */
function minutesOf(at: string): number {
  const { hour, minute } = shanghaiParts(Date.parse(at))
  return hour * 60 + minute
}
