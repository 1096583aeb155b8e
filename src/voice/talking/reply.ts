import type { Meant, Understood } from '../understand/utterance.ts'

/** Something wanted; a thing that was chosen out of several is named by its id. */
export type Wish = Meant & {
  readonly openingId?: string
  readonly enrolmentId?: string
  /** As it was said, so that it can be said again after signing in. */
  readonly said?: string
  readonly likely?: Understood['likely']
  readonly items?: Understood['items']
}

/** Where a button of an answer leads: a screen, a phone (`tel:`), another wish, or a sentence as if it were said. */
export type Way = {
  readonly label: string
  readonly go: { readonly href: string } | { readonly wish: Wish } | { readonly say: string }
}

/** One of at most three things that may be meant. */
export type Choice = { readonly label: string; readonly note?: string; readonly wish: Wish }

/** What the app says to a wish. `lines` are whole sentences, shown and said as they stand. */
export type Reply<Act> =
  | {
      readonly kind: 'told'
      readonly lines: readonly string[]
      readonly ways: readonly Way[]
      readonly undo?: () => void
    }
  /** A list that could be shown: yes, or the button `yes`, opens it. */
  | {
      readonly kind: 'offer'
      readonly lines: readonly string[]
      readonly yes: string
      readonly href: string
    }
  | {
      readonly kind: 'choose'
      readonly lines: readonly string[]
      readonly choices: readonly Choice[]
      readonly ways: readonly Way[]
    }
  /** What would change something, said back in full: only a yes to this very reply does it. */
  | { readonly kind: 'confirm'; readonly act: Act; readonly trouble?: string }
  /** The person is brought somewhere at once. */
  | { readonly kind: 'leave'; readonly to: Leaving }

/** `read`: the screen the person came from, and read it aloud. */
export type Leaving = { readonly href: string } | 'back' | 'read'
