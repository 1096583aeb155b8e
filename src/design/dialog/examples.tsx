import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Dialog } from './dialog.tsx'

function Asked({ at }: { at: 'closed' | 'open' }) {
  const [open, setOpen] = useState(at === 'open')
  const close = () => setOpen(false)
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        问一句
      </Button>
      {open && <Question onClose={close} />}
    </>
  )
}

function Question({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="先说明白一件事" close="关上" onClose={onClose}>
      <p>您说的话，要请手机自带的听写来听。它可能把声音送到手机厂家那里，变成字再送回来。</p>
      <p>我们不录音，也不留您的声音。</p>
      <ButtonGroup>
        <Button onClick={onClose}>好的</Button>
        <Button look="secondary" onClick={onClose}>
          我还是打字
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

export const dialogExamples: readonly Example[] = [
  { name: 'behind the button that opens it', draw: () => <Asked at="closed" /> },
  { name: 'open', draw: () => <Asked at="open" /> },
]
