import type { ComponentChildren, RefObject } from 'preact'
import './camera-view.css'

export interface CameraViewProps {
  /** What it is, for who can't see it. */
  label: string
  picture: RefObject<HTMLVideoElement | null>
  /** What to hold before it, beneath. */
  children: ComponentChildren
}

/** What the camera sees, as in a mirror. */
export function CameraView({ label, picture, children }: CameraViewProps) {
  return (
    <div class="camera-view">
      <video class="camera-view__picture" aria-label={label} ref={picture} muted playsInline />
      <div class="camera-view__words">{children}</div>
    </div>
  )
}
