import { eventShape, helpShape, jobShape, learnShape, mealShape, tourShape } from './icon/shapes.ts'

/** The kinds of things a person can join. Each has one colour (tokens.css, `.kind--…`), one icon and its word. */
export type Kind = 'class' | 'volunteer' | 'event' | 'tour' | 'job' | 'meal'

export const kindShapes: Readonly<Record<Kind, string>> = {
  class: learnShape,
  volunteer: helpShape,
  event: eventShape,
  tour: tourShape,
  job: jobShape,
  meal: mealShape,
}
