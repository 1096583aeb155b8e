import './skeleton.css'

/**
 * The shape of a list that is on its way: still, without shimmer. The words are there for everybody, since a
 * grey shape alone says nothing. index.html holds the same markup, so that it is there before any script.
 */
export function Skeleton({ words, cards = 3 }: { words: string; cards?: number }) {
  return (
    <div class="skeleton">
      <p class="skeleton__words" role="status">
        {words}
      </p>
      {Array.from({ length: cards }, (_, at) => (
        <div class="skeleton__card" aria-hidden="true" key={at}>
          <span class="skeleton__line skeleton__line--short" />
          <span class="skeleton__line skeleton__line--title" />
          <span class="skeleton__line" />
          <span class="skeleton__line" />
        </div>
      ))}
    </div>
  )
}
