import { useState } from 'preact/hooks'
import type { Example } from '../example.ts'
import { RowList } from '../row-list/row-list.tsx'
import { Tabs } from './tabs.tsx'

function Meals() {
  const [day, setDay] = useState<'today' | 'tomorrow' | 'week'>('today')
  const dishes = { today: '土豆烧牛肉', tomorrow: '西红柿鸡蛋面', week: '周五包饺子' }
  return (
    <Tabs
      label="看哪天的菜"
      tabs={[
        { id: 'today', label: '今天' },
        { id: 'tomorrow', label: '明天' },
        { id: 'week', label: '这个星期' },
      ]}
      chosen={day}
      onChange={setDay}
    >
      <RowList rows={[{ id: day, title: dishes[day], aside: '5元' }]} />
    </Tabs>
  )
}

function FourLong() {
  const [at, setAt] = useState('a')
  return (
    <Tabs
      label="看哪一类"
      tabs={[
        { id: 'a', label: '等我确认的' },
        { id: 'b', label: '已经确认的' },
        { id: 'c', label: '有人不同意的' },
        { id: 'd', label: '改过来的' },
      ]}
      chosen={at}
      onChange={setAt}
    >
      <p>这里没有。</p>
    </Tabs>
  )
}

export const tabsExamples: readonly Example[] = [
  { name: 'days of a menu', draw: () => <Meals /> },
  { name: 'four with long names', draw: () => <FourLong /> },
]
