import { announced } from './announced.ts'
import { barsLeaveRoom } from './bars-leave-room.ts'
import { brokenWords } from './broken-words.ts'
import { clippedText } from './clipped-text.ts'
import { fewChoices } from './few-choices.ts'
import { forcedColours } from './forced-colours.ts'
import { gaps } from './gaps.ts'
import { headings } from './headings.ts'
import { hitAreas } from './hit-areas.ts'
import { lineHeight } from './line-height.ts'
import { lineLength } from './line-length.ts'
import type { Measure } from './measure.ts'
import { names } from './names.ts'
import { neverJustified } from './never-justified.ts'
import { noTextInImages } from './no-text-in-images.ts'
import { nothingMoves } from './nothing-moves.ts'
import { overlappingText } from './overlapping-text.ts'
import { paragraphGap } from './paragraph-gap.ts'
import { popUpsClose } from './pop-ups-close.ts'
import { reducedMotion } from './reduced-motion.ts'
import { sameOrder } from './same-order.ts'
import { shapeContrast } from './shape-contrast.ts'
import { sidewaysScroll } from './sideways-scroll.ts'
import { smallestText } from './smallest-text.ts'
import { textContrast } from './text-contrast.ts'
import { titleAndLanguage } from './title-and-language.ts'
import { zoomAllowed } from './zoom-allowed.ts'

/** Every rule that the open page alone can answer. A new rule is a file beside this and a line here. */
export const everyMeasure: readonly Measure[] = [
  smallestText,
  hitAreas,
  gaps,
  sidewaysScroll,
  clippedText,
  brokenWords,
  overlappingText,
  lineHeight,
  paragraphGap,
  lineLength,
  neverJustified,
  textContrast,
  shapeContrast,
  headings,
  titleAndLanguage,
  names,
  sameOrder,
  noTextInImages,
  fewChoices,
  barsLeaveRoom,
  nothingMoves,
  reducedMotion,
  zoomAllowed,
  popUpsClose,
  forcedColours,
  announced,
]
