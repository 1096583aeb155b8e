import type { TFunction } from 'i18next'
import { useTexts } from '../language.ts'

/** The texts of which dates, times, places and seats are said; every function in this folder takes it first. */
export type Words = TFunction<'words'>

/** The present language's words, for a component. They come with the first script: no route need name them. */
export function useWords(): Words {
  return useTexts('words')
}
