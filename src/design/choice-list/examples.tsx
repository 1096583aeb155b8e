import type { Example } from '../example.ts'
import { locateShape } from '../icon/shapes.ts'
import { ChoiceList } from './choice-list.tsx'

export const choiceListExamples: readonly Example[] = [
  {
    name: 'choosing a street, one is chosen',
    draw: () => (
      <ChoiceList
        choices={[
          { id: 'here', title: '让手机说在哪里', shape: locateShape, go: () => undefined },
          { id: '620702001', title: '东街街道', note: '甘州区', chosen: true, go: '/community/620702001' },
          { id: '620702002', title: '南街街道', note: '甘州区', go: '/community/620702002' },
        ]}
      />
    ),
  },
]
