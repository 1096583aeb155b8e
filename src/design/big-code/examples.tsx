import type { Example } from '../example.ts'
import { BigCode } from './big-code.tsx'

export const bigCodeExamples: readonly Example[] = [
  { name: 'to read out', draw: () => <BigCode label="念给家里人听，或者让他看" code="482913" /> },
  { name: 'of eight digits', draw: () => <BigCode label="按在平板上的号码" code="48291307" /> },
]
