import type { Example } from '../example.ts'
import { RowList } from './row-list.tsx'

export const rowListExamples: readonly Example[] = [
  {
    name: 'entries of a record',
    draw: () => (
      <RowList
        rows={[
          {
            id: '1',
            title: '四点半课堂陪写作业',
            notes: ['11月20日 星期五', '甘泉社区，李站长确认'],
            aside: '1小时30分',
          },
          { id: '2', title: '给独居老人送饭', notes: ['11月18日 星期三'], aside: '等人确认', tone: 'open' },
        ]}
      />
    ),
  },
]
