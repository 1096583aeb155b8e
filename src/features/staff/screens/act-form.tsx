import type { ComponentChildren } from 'preact'
import { ProveForm } from './prove-form.tsx'
import { type Mistake, TypedForm } from './typed-form.tsx'
import type { Act } from './use-act.ts'

export interface ActFormProps {
  act: Pick<Act<unknown>, 'send' | 'wantsProof'>
  words: { go: string; going: string }
  look?: 'primary' | 'care'
  check?: () => readonly Mistake[]
  children?: (errorOf: (fieldId: string) => string | undefined) => ComponentChildren
}

/** One act: what is asked for it, and, where the server wants it, who asks; then it goes on by itself. */
export function ActForm({
  act,
  words,
  look = 'primary',
  check = () => [],
  children = () => null,
}: ActFormProps) {
  if (act.wantsProof) return <ProveForm onProved={() => void act.send()} />
  return (
    <TypedForm words={words} look={look} check={check} send={act.send}>
      {children}
    </TypedForm>
  )
}
