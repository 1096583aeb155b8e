const sentence = /[^。！？；!?;\n]*[。！？；!?;\n]+["”’』」）]*|[^。！？；!?;\n]+/g
const breath = /[^，、：,:]*[，、：,:]+|[^，、：,:]+/g
const canBeSaid = /[\p{L}\p{N}]/u

/** A text as sentences, each with its mark; never an empty one. */
export function sentencesOf(text: string): string[] {
  return (text.match(sentence) ?? []).map(part => part.trim()).filter(part => canBeSaid.test(part))
}

/**
 * A sentence in pieces of at most `longest` characters, cut where one breathes: some voices (Chrome's own) fall silent
 * about 15 seconds into a long text. Without a mark it is cut anyway, so that nothing is lost.
 */
export function piecesOf(text: string, longest: number): string[] {
  const pieces: string[] = []
  for (const part of sentencesOf(text).flatMap(each => each.match(breath) ?? [])) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && last.length + part.length <= longest) pieces[pieces.length - 1] = last + part
    else pieces.push(...hardCut(part, longest))
  }
  return pieces.filter(piece => canBeSaid.test(piece))
}

function hardCut(text: string, longest: number): string[] {
  const letters = [...text]
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += longest) pieces.push(letters.slice(at, at + longest).join(''))
  return pieces
}
