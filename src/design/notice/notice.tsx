import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { careShape, infoShape, offlineShape } from '../icon/shapes.ts'
import './notice.css'

/** `care` something to mind; `plain` something to know; `offline` what doesn't work without the network. */
export type NoticeTone = 'plain' | 'care' | 'offline'

const shapes: Record<NoticeTone, string> = { plain: infoShape, care: careShape, offline: offlineShape }

export interface NoticeProps {
  tone: NoticeTone
  /** `status` when it appears after the page has been read; leave it out for what stands there from the start. */
  role?: 'status' | 'alert'
  children: ComponentChildren
  /** At most one button. */
  action?: ComponentChildren
}

/** A few words between the things of a page. */
export function Notice({ tone, role, children, action }: NoticeProps) {
  return (
    <div class={`notice notice--${tone}`} {...(role === undefined ? {} : { role })}>
      <div class="notice__line">
        <Icon shape={shapes[tone]} />
        <div class="notice__words">{children}</div>
      </div>
      {action}
    </div>
  )
}

export interface BannerProps {
  tone: 'demo' | 'offline' | 'update'
  shape: string
  children: ComponentChildren
  action?: ComponentChildren
}

/** One line across the page, under the header: what is true of the whole app now. */
export function Banner({ tone, shape, children, action }: BannerProps) {
  return (
    <div class={`banner banner--${tone}`} role="status">
      <div class="banner__row">
        <p class="banner__words">
          <Icon shape={shape} />
          <span>{children}</span>
        </p>
        {action}
      </div>
    </div>
  )
}
