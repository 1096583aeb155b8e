import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect } from 'vitest'

/** The whole answer on the screen, buttons too. */
export const answer = (): string => document.querySelector('.microphone-sheet__answer')?.textContent ?? ''

/** Types a sentence as it would be said. */
export async function say(sentence: string): Promise<void> {
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: sentence } })
  const box = screen.getByRole('textbox').closest('form')
  if (box !== null) fireEvent.submit(box)
}

/** The part that understands is fetched with the first touch, so the first answer may take its time. */
export async function answered(words: string | RegExp): Promise<void> {
  await waitFor(() => expect(answer()).toMatch(words), { timeout: 20_000 })
}
