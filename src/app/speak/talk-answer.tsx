import { useState } from 'preact/hooks'
import { Button, ButtonGroup, ButtonLink } from '../../design/button/button.tsx'
import { ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { micShape, phoneShape, tickCircleShape, undoShape } from '../../design/icon/shapes.ts'
import { useTexts } from '../../device/language.ts'
import type { Talk } from '../../voice/talking/conversation.ts'
import type { Way } from '../../voice/talking/reply.ts'
import type { Tell } from './asking.ts'
import { ConfirmAct } from './confirm-act.tsx'
import type { PlannedAct } from './planned-act.ts'

export interface TalkAnswerProps {
  talk: Extract<Talk<PlannedAct>, { phase: 'answered' | 'doing' }>
  tell: Tell
  onSay: (sentence: string) => void
  /** 不对，我再说一遍. */
  onAgain: () => void
}

/** What the app says, and what can be pressed instead of saying it. */
export function TalkAnswer(props: TalkAnswerProps) {
  const t = useTexts('talking')
  const { talk, tell, onAgain } = props
  if (talk.phase === 'doing') return <ConfirmAct act={talk.act} turn={talk.turn} busy tell={tell} />
  const { reply, turn } = talk
  switch (reply.kind) {
    case 'confirm':
      return <ConfirmAct {...reply} turn={turn} busy={false} tell={tell} />
    case 'offer':
      return (
        <>
          <Lines lines={reply.lines} />
          <ButtonGroup>
            <Button icon={tickCircleShape} onClick={() => tell({ type: 'yes', since: turn })}>
              {reply.yes}
            </Button>
            <Button look="secondary" icon={micShape} onClick={onAgain}>
              {t('find.again')}
            </Button>
          </ButtonGroup>
        </>
      )
    case 'choose':
      return (
        <>
          <Lines lines={reply.lines} />
          <ChoiceList
            choices={reply.choices.map(({ label, note, wish }, at) => ({
              id: `${at}`,
              title: t('choose.numbered', { number: at + 1, label }),
              ...(note !== undefined && { note }),
              go: () => tell({ type: 'wished', since: turn, wish }),
            }))}
          />
          <Ways {...props} turn={turn} ways={reply.ways} look="secondary" />
        </>
      )
    case 'told':
      return (
        <>
          <Lines lines={reply.lines} />
          <Ways key={turn} {...props} turn={turn} ways={reply.ways} undo={reply.undo} />
        </>
      )
    case 'leave':
      return null
  }
}

/** Announced as it comes; the buttons after it are not part of the announcement. */
function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <div class="microphone-sheet__reply" role="status">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

type WaysProps = Pick<TalkAnswerProps, 'tell' | 'onSay'> & {
  turn: number
  ways: readonly Way[]
  look?: 'primary' | 'secondary'
  undo?: (() => void) | undefined
}

function Ways({ ways, turn, tell, onSay, look = 'primary', undo }: WaysProps) {
  const t = useTexts('talking')
  const [undone, setUndone] = useState(false)
  if (undone) return <Lines lines={[t('device.undone')]} />
  if (ways.length === 0 && undo === undefined) return null
  return (
    <ButtonGroup>
      {undo !== undefined && (
        <Button
          look="secondary"
          icon={undoShape}
          onClick={() => {
            undo()
            setUndone(true)
          }}
        >
          {t('device.undo')}
        </Button>
      )}
      {ways.map(({ label, go }, at) => {
        const each = at === 0 && undo === undefined ? look : 'secondary'
        if ('href' in go) {
          return (
            <ButtonLink
              key={label}
              look={each}
              href={go.href}
              {...(go.href.startsWith('tel:') && { icon: phoneShape })}
            >
              {label}
            </ButtonLink>
          )
        }
        const press = () =>
          'say' in go ? onSay(go.say) : tell({ type: 'wished', since: turn, wish: go.wish })
        return (
          <Button key={label} look={each} onClick={press}>
            {label}
          </Button>
        )
      })}
    </ButtonGroup>
  )
}
