import type { Example } from '../example.ts'
import { Section } from './section.tsx'

export const sectionExamples: readonly Example[] = [
  {
    name: 'with a sentence',
    draw: () => (
      <Section title="我帮过的忙">
        <p>离一星志愿者还有58小时。不着急，身体要紧。</p>
      </Section>
    ),
  },
]
