import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** How deep a heading is: 2 straight under the page's h1, 3 inside a Section. No level is ever skipped. */
export const HeadingLevel = createContext<2 | 3>(2)

export function useHeading(): 'h2' | 'h3' {
  return useContext(HeadingLevel) === 2 ? 'h2' : 'h3'
}
