import { forcedColoursMode } from './forced-colours-mode.ts'
import { keyboardWalk } from './keyboard-walk.ts'
import { textSpacing } from './text-spacing.ts'
import type { Trial } from './trial.ts'
import { twoPictures } from './two-pictures.ts'

/** Every rule for which something is done to the page first. A new one is a file beside this and a line here. */
export const everyTrial: readonly Trial[] = [textSpacing, keyboardWalk, forcedColoursMode, twoPictures]
