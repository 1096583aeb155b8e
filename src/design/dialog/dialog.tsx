import type { ComponentChildren, RefObject } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { closeShape } from '../icon/shapes.ts'
import './dialog.css'
import { keepFocusIn } from './without-native-dialog.ts'

export interface DialogProps {
  title: string
  children: ComponentChildren
  /** What the button at the top right says. It, and Escape, close without choosing anything. */
  close: string
  onClose: () => void
}

/**
 * A question that has to be answered or sent away before anything else. It covers the whole screen, so that nothing half hidden
 * asks to be pressed. Browsers without a native dialog (Safari before 15.4) get the same: focus stays inside, the page behind is
 * hidden, and the focus goes back where it was.
 */
export function Dialog({ title, children, close, onClose }: DialogProps) {
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useOpen(box, heading)
  const inside = (
    <div class="dialog__card">
      <div class="dialog__head">
        <h2 class="dialog__title" id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button class="dialog__close" type="button" onClick={onClose}>
          <Icon shape={closeShape} />
          <span>{close}</span>
        </button>
      </div>
      {children}
    </div>
  )
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Escape is for what lies on top; the page below has a meaning of its own for it.
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const named = { class: 'dialog', 'aria-labelledby': titleId, onKeyDown: keys }
  return hasNativeDialog() ? (
    <dialog
      {...named}
      ref={box as RefObject<HTMLDialogElement>}
      // A phone's own way back asks for the same as Escape.
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {inside}
    </dialog>
  ) : (
    <div {...named} role="dialog" aria-modal="true" ref={box as RefObject<HTMLDivElement>}>
      {inside}
    </div>
  )
}

const hasNativeDialog = () => globalThis.HTMLDialogElement?.prototype.showModal !== undefined

function useOpen(box: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    const opened = box.current
    if (opened === null) return
    const close = 'showModal' in opened ? openNative(opened as HTMLDialogElement) : keepFocusIn(opened)
    // What lies behind is out of sight and out of reach, by its style: see dialog.css.
    document.documentElement.setAttribute(behind, '')
    heading.current?.focus()
    return () => {
      document.documentElement.removeAttribute(behind)
      close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}

const behind = 'data-behind-dialog'

function openNative(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  return () => dialog.close()
}
