import type { Example } from '../example.ts'
import { ConfirmBox } from './confirm-box.tsx'
import { TwoStep } from './two-step.tsx'

const stopping = {
  ask: '停用这张卡',
  what: '停用以后，这张卡哪里都不能用了，在用的手机也会退出来。',
  yes: '对，停用',
  no: '先不停',
  doing: '正在停',
}

export const confirmBoxExamples: readonly Example[] = [
  {
    name: 'before enrolling',
    draw: () => (
      <ConfirmBox>
        <p>
          您要报名：<strong>书法入门</strong>
        </p>
        <p>每周三 上午9点到10点半</p>
        <p>东街社区 骥千里服务站二楼</p>
        <p>从12月2日开始，共6次</p>
      </ConfirmBox>
    ),
  },
  {
    name: 'in two steps, before it is asked for',
    draw: () => <TwoStep words={stopping} act={async () => undefined} />,
  },
  {
    name: 'in two steps, what it means',
    draw: () => <TwoStep asked words={stopping} act={async () => undefined} />,
  },
]
