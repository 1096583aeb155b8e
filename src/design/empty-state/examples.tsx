import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { searchShape } from '../icon/shapes.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: readonly Example[] = [
  {
    name: 'nothing found',
    draw: () => (
      <EmptyState shape={searchShape} title="附近还没有这样的活动">
        <p>换个词试试，或者看看整个区县的。</p>
        <ButtonLink look="secondary" href="/nearby">
          看看整个区县
        </ButtonLink>
      </EmptyState>
    ),
  },
]
