import type { VNode } from 'preact'

/** One state of a component, drawn as a person would meet it. Drives the tests and the demo page. */
export interface Example {
  /** What is special about it, as a phrase: `with the longest names`. */
  name: string
  draw: () => VNode
}
