import type { Example } from '../example.ts'
import { ConfirmBox } from './confirm-box.tsx'

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
]
