import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import './button.css'

/**
 * `primary` goes on and there is one on a screen; `secondary` is the other way; `quiet` is for the rest;
 * `care` takes something away.
 */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'care'

interface Face {
  look?: ButtonLook
  /** A shape from icon/shapes.ts. */
  icon?: string
  children: ComponentChildren
}

export interface ButtonProps extends Face {
  onClick?: () => void
  type?: 'button' | 'submit'
  /** Words shown while the work runs; the button then takes no second press but keeps its focus. */
  busy?: string | undefined
  pressed?: boolean
  describedBy?: string
  /** For what is done in a hurry at a door: higher than any other button, on a phone too. */
  large?: boolean
}

export function Button({
  look = 'primary',
  icon,
  children,
  onClick,
  type = 'button',
  busy,
  pressed,
  describedBy,
  large = false,
}: ButtonProps) {
  const attributes: ButtonHTMLAttributes = {}
  if (pressed !== undefined) attributes['aria-pressed'] = pressed
  if (describedBy !== undefined) attributes['aria-describedby'] = describedBy
  if (busy !== undefined) attributes['aria-disabled'] = true
  return (
    <button
      {...attributes}
      class={`button button--${look}${large ? ' button--large' : ''}`}
      type={type}
      onClick={event => {
        if (busy !== undefined) event.preventDefault()
        else onClick?.()
      }}
    >
      <ButtonFace icon={busy === undefined ? icon : undefined}>{busy ?? children}</ButtonFace>
    </button>
  )
}

export interface ButtonLinkProps extends Face {
  href: string
  /** A file name makes the browser keep the answer as a file. */
  download?: string
}

/** Looks like a button, is a link: it goes somewhere (a screen, a phone call, a file). */
export function ButtonLink({ look = 'primary', icon, href, download, children }: ButtonLinkProps) {
  return (
    <a class={`button button--${look}`} href={href} {...(download === undefined ? {} : { download })}>
      <ButtonFace icon={icon}>{children}</ButtonFace>
    </a>
  )
}

function ButtonFace({ icon, children }: { icon: string | undefined; children: ComponentChildren }) {
  return (
    <>
      {icon !== undefined && <Icon shape={icon} />}
      <span>{children}</span>
    </>
  )
}

/** Keeps buttons apart, in the order they are given. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="button-group">{children}</div>
}

/** Two short ones beside each other, as long as there is room. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
