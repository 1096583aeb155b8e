import type { Example } from '../example.ts'
import { careShape, clockShape, peopleShape, placeShape } from '../icon/shapes.ts'
import { FactList } from './fact-list.tsx'

export const factListExamples: readonly Example[] = [
  {
    name: 'what a class is about',
    draw: () => (
      <FactList
        kind="class"
        facts={[
          { shape: clockShape, label: '什么时候', value: '每周三 上午9点到10点半，12月2日起，共6次' },
          { shape: placeShape, label: '在哪里', value: '东街社区 骥千里服务站二楼书画室，有电梯' },
          { shape: peopleShape, label: '还有位子吗', value: '30个位子，还有6个' },
          { shape: careShape, label: '要留心', value: '要坐着写一个半小时，墨汁会弄脏袖口' },
        ]}
      />
    ),
  },
]
