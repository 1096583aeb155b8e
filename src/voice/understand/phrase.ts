/** One meaning of a phrase: what kind of word it is, and for some the value it stands for. */
export type Sense = { readonly is: string; readonly value: string }

export type Phrase = {
  readonly text: string
  readonly senses: Sense[]
  /** Also recognised by its sound, when other characters were written for it. */
  bySound: boolean
  isTopic: boolean
  /** A name that is asked for often. */
  isName: boolean
  /** An answer: in two syllables heard otherwise only where nothing else is said in one breath with it. */
  onlyAlone: boolean
}
