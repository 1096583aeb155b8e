import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { installShape } from '../icon/shapes.ts'
import './install-card.css'

export interface InstallCardProps {
  title: string
  /** What it is good for; on iPhone, the steps by hand. */
  children: ComponentChildren
  /** Only where the browser can be asked. */
  install?: { label: string; onClick: () => void }
  dismiss: { label: string; onClick: () => void }
}

/** Offers to put the app on the home screen. A person who says no isn't asked again. */
export function InstallCard({ title, children, install, dismiss }: InstallCardProps) {
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
      <Button look="quiet" onClick={dismiss.onClick}>
        {dismiss.label}
      </Button>
    </section>
  )
}
