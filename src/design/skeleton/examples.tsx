import type { Example } from '../example.ts'
import { Skeleton } from './skeleton.tsx'

export const skeletonExamples: readonly Example[] = [
  { name: 'a list on its way', draw: () => <Skeleton words="正在打开，请等一等" cards={2} /> },
]
