import { Button, ButtonGroup } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { MicrophoneSheet } from './microphone-sheet.tsx'

const nothing = () => undefined

export const microphoneSheetExamples: readonly Example[] = [
  {
    name: 'before anything is said',
    draw: () => <MicrophoneSheet state="ready" words="点一下，慢慢说" onPress={nothing} />,
  },
  {
    name: 'while it listens',
    draw: () => (
      <MicrophoneSheet
        state="listening"
        words="我在听。说完再点一下"
        onPress={nothing}
        heard={{ label: '我听到：', text: '想学毛笔字，礼拜三' }}
      />
    ),
  },
  {
    name: 'while what was said is looked up',
    draw: () => (
      <MicrophoneSheet
        state="busy"
        words="请等一等"
        onPress={nothing}
        heard={{ label: '我听到：', text: '想学毛笔字，礼拜三上午有没有' }}
      />
    ),
  },
  {
    name: 'with what was understood',
    draw: () => (
      <MicrophoneSheet
        state="ready"
        words="点一下，再说"
        onPress={nothing}
        heard={{ label: '我听到：', text: '想学毛笔字，礼拜三上午有没有' }}
        understood={{
          label: '我明白：',
          parts: [
            { text: '找' },
            { text: '书法', marked: true },
            { text: '，' },
            { text: '星期三上午', marked: true },
          ],
        }}
      >
        <ButtonGroup>
          <Button>对，帮我找</Button>
          <Button look="secondary">不对，我再说一遍</Button>
        </ButtonGroup>
      </MicrophoneSheet>
    ),
  },
]
