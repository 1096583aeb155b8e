import type { Token } from './hear.ts'

/** A token with its place in the text as it was meant. */
export type Word = Token & { readonly at: number; readonly end: number }
