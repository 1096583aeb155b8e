import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Section } from '../section/section.tsx'
import { Pane, Panes } from './panes.tsx'

export const panesExamples: readonly Example[] = [
  {
    name: 'two of a size',
    draw: () => (
      <Panes>
        <Pane>
          <Section title="接下来">
            <p>明天上午9点，书法入门，东街社区二楼。</p>
          </Section>
        </Pane>
        <Pane>
          <Section title="我帮过的忙">
            <p>离一星志愿者还有58小时。不着急，身体要紧。</p>
          </Section>
        </Pane>
      </Panes>
    ),
  },
  {
    name: 'a narrow one that stays, and a broad one',
    draw: () => (
      <Panes>
        <Pane stays>
          <ButtonLink href="/nearby/day" look="secondary">
            哪天去
          </ButtonLink>
        </Pane>
        <Pane broad>
          <p>一共133个，先看20个</p>
          <p>书法入门，每周三上午9点到10点半，还有6个位子。</p>
        </Pane>
      </Panes>
    ),
  },
]
