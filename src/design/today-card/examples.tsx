import type { Example } from '../example.ts'
import { TodayCard } from './today-card.tsx'

export const todayCardExamples: readonly Example[] = [
  {
    name: 'a class this morning',
    draw: () => (
      <TodayCard
        lead="今天您有一件事"
        title="上午9点 书法入门"
        where="东街社区二楼书画室，走路约8分钟"
        state="还没签到"
        note="带上：老花镜"
        action={{ href: '/openings/1', label: '看看怎么去' }}
      />
    ),
  },
  {
    name: 'a place that is kept, with its answers below',
    draw: () => (
      <TodayCard
        lead="位子给您留着，留到11月28日 星期六 晚上6点"
        title="四点半课堂陪写作业"
        where="甘泉社区服务站"
      />
    ),
  },
]
