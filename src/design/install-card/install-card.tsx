import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { installShape } from '../icon/shapes.ts'
import './install-card.css'

export interface InstallCardProps {
  title: string
  /** What it is good for. */
  children: ComponentChildren
  /** Only where the browser can be asked. */
  install?: { label: string; onClick: () => void }
  /** Where the steps by hand stand, otherwise. */
  steps?: { label: string; href: string }
  dismiss: { label: string; onClick: () => void }
}

/** Offers to put the app on the home screen. A person who says no isn't asked again. */
export function InstallCard({ title, children, install, steps, dismiss }: InstallCardProps) {
  return (
    <section class="install-card">
      <h2 class="install-card__title">
        <Icon shape={installShape} />
        <span>{title}</span>
      </h2>
      {children}
      {install !== undefined && (
        <Button look="secondary" onClick={install.onClick}>
          {install.label}
        </Button>
      )}
      {steps !== undefined && (
        <ButtonLink look="secondary" href={steps.href}>
          {steps.label}
        </ButtonLink>
      )}
      <Button look="quiet" onClick={dismiss.onClick}>
        {dismiss.label}
      </Button>
    </section>
  )
}
