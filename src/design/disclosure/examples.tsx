import type { Example } from '../example.ts'
import { Disclosure } from './disclosure.tsx'

export const disclosureExamples: readonly Example[] = [
  {
    name: 'sessions of a class',
    draw: () => (
      <Disclosure label="看看全部2次">
        <p>12月2日 星期三 上午9点到10点半</p>
        <p>12月9日 星期三 上午9点到10点半</p>
      </Disclosure>
    ),
  },
]
