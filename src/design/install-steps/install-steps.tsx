import { InstallPicture, type StepPicture } from './pictures.tsx'
import './install-steps.css'

export interface ShownStep {
  picture: StepPicture
  /** What to do, as one sentence. */
  text: string
}

/** What to do one after the other, each with a picture of where it stands. */
export function InstallSteps({ steps }: { steps: readonly ShownStep[] }) {
  return (
    <ol class="install-steps">
      {steps.map(({ picture, text }, at) => (
        <li class="install-step" key={picture}>
          <InstallPicture picture={picture} />
          <p class="install-step__words">
            <strong class="install-step__number">{at + 1}</strong> {text}
          </p>
        </li>
      ))}
    </ol>
  )
}
