import type { Example } from '../example.ts'
import { VerbTiles } from './verb-tiles.tsx'

export const verbTilesExamples: readonly Example[] = [
  {
    name: 'the four verbs',
    draw: () => (
      <VerbTiles
        label="想做什么"
        tiles={[
          { href: '/nearby?kind=class', kind: 'class', title: '学点什么', note: '课程 36 个' },
          { href: '/nearby?kind=volunteer', kind: 'volunteer', title: '帮帮别人', note: '志愿岗位 12 个' },
          { href: '/nearby?kind=event', kind: 'event', title: '凑个热闹', note: '活动 9 场' },
          { href: '/nearby?kind=meal', kind: 'meal', title: '吃饭' },
        ]}
      />
    ),
  },
]
