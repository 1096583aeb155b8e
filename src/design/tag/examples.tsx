import type { Example } from '../example.ts'
import { Tag } from './tag.tsx'

export const tagExamples: readonly Example[] = [
  {
    name: 'every kind',
    draw: () => (
      <p>
        <Tag kind="class">课程</Tag> <Tag kind="volunteer">志愿岗位</Tag> <Tag kind="event">活动</Tag>{' '}
        <Tag kind="tour">巡回指导</Tag> <Tag kind="job">就业岗位</Tag> <Tag kind="meal">吃饭</Tag>
      </p>
    ),
  },
]
