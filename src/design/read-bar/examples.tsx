import type { Example } from '../example.ts'
import { ReadBar, type ReadBarProps } from './read-bar.tsx'

const nothing = () => undefined

const bar: ReadBarProps = {
  label: '念给我听',
  words: { stop: '停下', close: '知道了', previous: '上句', next: '下句', again: '再念', slower: '慢点' },
  canRead: true,
  onStop: nothing,
  onPrevious: nothing,
  onNext: nothing,
  onAgain: nothing,
  onSlower: nothing,
}

export const readBarExamples: readonly Example[] = [
  { name: 'while a screen is read', draw: () => <ReadBar {...bar} /> },
  {
    name: 'on a phone without a voice',
    draw: () => <ReadBar {...bar} canRead={false} note="这台手机念不出来。要听，打电话问站里。" />,
  },
]
