import { createRef } from 'preact'
import type { Example } from '../example.ts'
import { CameraView } from './camera-view.tsx'

export const cameraViewExamples: readonly Example[] = [
  {
    name: 'before the picture comes',
    draw: () => (
      <CameraView label="镜头看到的" picture={createRef()}>
        <p>把卡上的方块码对着镜头，离一个手掌远。</p>
      </CameraView>
    ),
  },
]
