import './day-line.css'

/** Which day it is, in both calendars: 11月25日 星期三, 农历十月十七. */
export function DayLine({ day, lunar }: { day: string; lunar?: string | undefined }) {
  return (
    <p class="day-line">
      <strong>{day}</strong>
      {lunar !== undefined && <span>{lunar}</span>}
    </p>
  )
}
