import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { ConfirmBox } from './confirm-box.tsx'

export interface TwoStepProps {
  words: {
    /** What is offered: 停用这张卡. */
    ask: string
    /** What it means, once it is asked for. */
    what: string
    yes: string
    no: string
    /** While it is being done. */
    doing: string
  }
  /** Does it; answers what went wrong as a sentence, and nothing when it went well. */
  act: () => Promise<string | undefined>
  /** It stands open from the start: for examples. */
  asked?: boolean
}

/** Something that can't be taken back, in two steps: what it means stands between them. */
export function TwoStep({ words, act, asked = false }: TwoStepProps) {
  const [state, setState] = useState<{ asked: boolean; busy?: boolean; trouble?: string }>({ asked })
  const go = async () => {
    setState({ asked: true, busy: true })
    const trouble = await act()
    setState(trouble === undefined ? { asked: true } : { asked: true, trouble })
  }
  if (!state.asked)
    return (
      <Button look="secondary" onClick={() => setState({ asked: true })}>
        {words.ask}
      </Button>
    )
  return (
    <>
      {state.trouble !== undefined && (
        <Notice tone="care" role="alert">
          {state.trouble}
        </Notice>
      )}
      <ConfirmBox>
        <p>{words.what}</p>
      </ConfirmBox>
      <ButtonGroup>
        <Button look="care" busy={state.busy ? words.doing : undefined} onClick={() => void go()}>
          {words.yes}
        </Button>
        <Button look="quiet" onClick={() => setState({ asked: false })}>
          {words.no}
        </Button>
      </ButtonGroup>
    </>
  )
}
