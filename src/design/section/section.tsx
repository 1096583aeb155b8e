import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { HeadingLevel } from './heading-level.ts'
import './section.css'

/** A part of a page under its own heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="section__title" id={id}>
        {title}
      </h2>
      <HeadingLevel.Provider value={3}>{children}</HeadingLevel.Provider>
    </section>
  )
}
