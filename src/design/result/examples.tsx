import type { Example } from '../example.ts'
import { Result } from './result.tsx'

export const resultExamples: readonly Example[] = [
  { name: 'done', draw: () => <Result outcome="done" words="报上了，您是第25位" /> },
  { name: 'waiting', draw: () => <Result outcome="waiting" words="排上队了，您是第3位" /> },
  { name: 'refused', draw: () => <Result outcome="refused" words="没报上，已经开始了" /> },
]
