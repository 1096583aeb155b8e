import { useState } from 'preact/hooks'
import type { Example } from '../example.ts'
import { DateChooser } from './date-chooser.tsx'

const weekdays = '日一二三四五六'
const partsOf = (date: string) => {
  const at = new Date(`${date}T00:00:00Z`)
  return { month: at.getUTCMonth() + 1, day: at.getUTCDate(), weekday: weekdays[at.getUTCDay()] }
}
const monthOf = (date: string) => `${partsOf(date).month}月`
const dayOf = (date: string) => `${partsOf(date).day}日 星期${partsOf(date).weekday}`

function Days({ from }: { from: string | undefined }) {
  const [chosen, setChosen] = useState(from)
  return (
    <DateChooser
      days={[
        { date: '2026-11-23', title: '今天 11月23日 星期一' },
        { date: '2026-11-24', title: '明天 11月24日 星期二', note: '有3样' },
        { date: '2026-11-25', title: '后天 11月25日 星期三', note: '有11样' },
        { date: '2026-11-28', title: '11月28日 星期六' },
      ]}
      chosen={chosen}
      onChange={setChosen}
      other={{
        range: { first: '2026-11-23', last: '2027-01-17' },
        words: {
          label: '别的日子',
          month: '哪个月',
          earlierMonth: '早一个月',
          laterMonth: '晚一个月',
          day: '哪一天',
          earlierDay: '早一天',
          laterDay: '晚一天',
          earliest: '最早到今天',
          latest: '最晚到1月17日',
          monthOf,
          dayOf,
          take: date => `就看${monthOf(date)}${dayOf(date)}`,
        },
      }}
    />
  )
}

export const dateChooserExamples: readonly Example[] = [
  { name: 'nothing chosen yet', draw: () => <Days from={undefined} /> },
  { name: 'the day after tomorrow is chosen', draw: () => <Days from="2026-11-25" /> },
]
