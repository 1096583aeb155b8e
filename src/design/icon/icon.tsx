import './icon.css'

/**
 * A sign beside words, never instead of them: it is hidden from screen readers and takes the colour and
 * the size of its text. `shape` is one of `shapes.ts`.
 */
export function Icon({ shape }: { shape: string }) {
  const paths = [...shape.matchAll(/ d="([^"]+)"/g)]
  return (
    <svg class="icon" viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
      {paths.map(([, d]) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
