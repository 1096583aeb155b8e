import { useState } from 'preact/hooks'
import { Button } from '../button/button.tsx'
import { type Choice, ChoiceList } from '../choice-list/choice-list.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Stepper } from '../stepper/stepper.tsx'
import './date-chooser.css'
import { type DayRange, dayAt, dayIndex, inMonth, monthIndex } from './month-steps.ts'

export interface DateChooserProps {
  /** The days that come to mind first, soonest first: 今天 11月23日 星期一. */
  days: readonly { date: string; title: string; note?: string }[]
  /** The chosen date, if one is; Shanghai dates `YYYY-MM-DD` throughout. */
  chosen: string | undefined
  onChange: (date: string) => void
  /** What stands above the days, such as 哪天都行. */
  above?: readonly Choice[]
  /** Every other day of the range, one tap away. */
  other: OtherDayProps['other']
}

/** Which day: big choices in words. No calendar grid, which is small, has to be aimed at, and is read in two directions. */
export function DateChooser({ days, chosen, onChange, above = [], other }: DateChooserProps) {
  return (
    <div class="date-chooser">
      <ChoiceList
        choices={[
          ...above,
          ...days.map(({ date, ...day }) => ({
            ...day,
            id: date,
            chosen: date === chosen,
            go: () => onChange(date),
          })),
        ]}
      />
      <Disclosure label={other.words.label}>
        <OtherDay other={other} start={chosen ?? other.range.first} onChange={onChange} />
      </Disclosure>
    </div>
  )
}

interface OtherDayProps {
  other: {
    range: DayRange
    words: {
      /** 别的日子 */
      label: string
      month: string
      earlierMonth: string
      laterMonth: string
      day: string
      earlierDay: string
      laterDay: string
      /** Why it goes no further: 最早11月23日. */
      earliest: string
      latest: string
      /** The month of a date, the day of it with its weekday, and what the button says: 就看12月2日 星期三. */
      monthOf: (date: string) => string
      dayOf: (date: string) => string
      take: (date: string) => string
    }
  }
  start: string
  onChange: (date: string) => void
}

function OtherDay({ other: { range, words }, start, onChange }: OtherDayProps) {
  const [date, setDate] = useState(() => dayAt(dayIndex(start, range), range))
  const ends = { atMin: words.earliest, atMax: words.latest }
  return (
    <div class="date-chooser__other">
      <Stepper
        label={words.month}
        value={monthIndex(date, range)}
        min={0}
        max={monthIndex(range.last, range)}
        onChange={index => setDate(inMonth(date, index, range))}
        words={{ ...ends, less: words.earlierMonth, more: words.laterMonth, value: words.monthOf(date) }}
      />
      <Stepper
        label={words.day}
        value={dayIndex(date, range)}
        min={0}
        max={dayIndex(range.last, range)}
        onChange={index => setDate(dayAt(index, range))}
        words={{ ...ends, less: words.earlierDay, more: words.laterDay, value: words.dayOf(date) }}
      />
      <Button onClick={() => onChange(date)}>{words.take(date)}</Button>
    </div>
  )
}
