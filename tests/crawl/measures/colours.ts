/** Red, green, blue from 0 to 255, and how much of it covers what lies behind, from 0 to 1. */
export type Colour = readonly [number, number, number, number]

const nothing: Colour = [0, 0, 0, 0]

export function colourOf(text: string): Colour {
  const [r, g, b, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return r === undefined || g === undefined || b === undefined ? nothing : [r, g, b, a]
}

function over([r, g, b, a]: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number) => top * a + bottom * (1 - a)
  return [mix(r, below[0]), mix(g, below[1]), mix(b, below[2]), 1]
}

/** The last colour of a gradient is the one under the words: the first is the edge of a card. */
function fieldOf({ backgroundColor, backgroundImage }: CSSStyleDeclaration): Colour {
  const stops = backgroundImage.includes('gradient') ? backgroundImage.match(/rgba?\([^)]+\)/g) : null
  return colourOf(stops?.at(-1) ?? backgroundColor)
}

/** What lies behind an element's own words: its field over all fields it stands on. */
export function groundOf(element: Element | null): Colour {
  if (!element) return [255, 255, 255, 1]
  const own = fieldOf(getComputedStyle(element))
  return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
}

/** How much of an element is left by see-through ancestors, from 0 to 1. */
function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
}

function luminance([r, g, b]: Colour): number {
  const part = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

/** WCAG's contrast ratio of a colour drawn on a ground, 1 to 21. */
export function contrast(colour: Colour, ground: Colour): number {
  const [light, dark] = [luminance(over(colour, ground)), luminance(ground)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The ratio of one of an element's colours to what it is drawn on. */
export function contrastIn(element: Element, colour: string, ground = groundOf(element)): number {
  const [r, g, b, a] = colourOf(colour)
  return contrast([r, g, b, a * opacityOf(element)], ground)
}
