import type { ComponentChildren } from 'preact'
import { Page } from '../../design/page/page.tsx'
import { StepProgress } from '../../design/progress/progress.tsx'
import { useTexts } from '../../device/language.ts'

/** The questions of joining, in their order; each is an address below `/join/`. */
export const joinSteps = ['whose', 'name', 'born', 'home', 'likes', 'check'] as const
export type JoinStep = (typeof joinSteps)[number]

export interface JoinPageProps {
  title: string
  step: JoinStep
  /** For lists of places, which use a large screen's width. */
  wide?: boolean
  children: ComponentChildren
}

/** One question of joining, with how far one is; 返回 leads to the one before it, and every answer stays. */
export function JoinPage({ title, step, wide = false, children }: JoinPageProps) {
  const t = useTexts('join')
  const at = joinSteps.indexOf(step)
  const before = joinSteps[at - 1]
  return (
    <Page title={title} back={before === undefined ? '/sign-in/phone' : `/join/${before}`} wide={wide}>
      <StepProgress
        words={t('progress', { step: at + 1, of: joinSteps.length })}
        step={at + 1}
        of={joinSteps.length}
      />
      {children}
    </Page>
  )
}
