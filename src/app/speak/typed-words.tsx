import { useState } from 'preact/hooks'
import { Button, ButtonGroup, ButtonLink } from '../../design/button/button.tsx'
import { Field } from '../../design/field/field.tsx'
import { Form } from '../../design/form/form.tsx'
import { searchShape } from '../../design/icon/shapes.ts'
import { useTexts } from '../../device/language.ts'

/** The id of the box, for who is sent there by a microphone that doesn't work. */
export const boxId = 'speak-words'

export interface TypedWordsProps {
  onSay: (sentence: string) => void
  onTouch: () => void
  /** The way to search by typing; left out beside an answer, which has ways of its own. */
  find: boolean
}

/** 也可以打字: the same words by the keyboard, which on most phones can listen too. */
export function TypedWords({ onSay, onTouch, find }: TypedWordsProps) {
  const t = useTexts('talking')
  const [typed, setTyped] = useState('')
  const send = () => {
    if (typed.trim() === '') return document.getElementById(boxId)?.focus()
    onSay(typed.trim())
    setTyped('')
  }
  return (
    <>
      <Form onSubmit={send}>
        <div onFocusIn={onTouch}>
          <Field
            id={boxId}
            name="words"
            label={t('type.label')}
            hint={t('type.hint')}
            maxLength={100}
            value={typed}
            onInput={setTyped}
          />
        </div>
        <Button look="secondary" type="submit">
          {t('type.go')}
        </Button>
      </Form>
      {find && (
        <ButtonGroup>
          <ButtonLink look="quiet" icon={searchShape} href="/find">
            {t('type.find')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  )
}
