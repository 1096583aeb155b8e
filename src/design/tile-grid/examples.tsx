import type { Example } from '../example.ts'
import { TileGrid } from './tile-grid.tsx'

export const tileGridExamples: readonly Example[] = [
  {
    name: 'names of a morning',
    draw: () => (
      <TileGrid
        onTouch={() => undefined}
        tiles={[
          { id: 'a', name: '王*英', note: '1号' },
          { id: 'b', name: '李*国', note: '2号，签到了', done: true },
          { id: 'c', name: '阿*提', note: '3号' },
        ]}
      />
    ),
  },
]
