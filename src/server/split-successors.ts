const successorColumn = ',successor'

/**
 * Takes the optional fifth column `successor` out of a table of divisions. A row that fills it is a closed code: it
 * names the code its people and sites belong to from now on, and is no division any more. `open` is the table without
 * that column and without those rows, each left as an empty line, so that line numbers in a problem stay true.
 */
export function splitSuccessors(text: string): {
  readonly open: string
  readonly successors: ReadonlyMap<string, string>
} {
  const successors = new Map<string, string>()
  const [header = '', ...lines] = text.split(/\r?\n/)
  if (!header.endsWith(successorColumn)) return { open: text, successors }
  const open = lines.map(line => {
    const cut = line.lastIndexOf(',')
    if (cut < 0) return line
    const successor = line.slice(cut + 1)
    if (successor === '') return line.slice(0, cut)
    successors.set(line.slice(0, line.indexOf(',')), successor)
    return ''
  })
  return { open: [header.slice(0, -successorColumn.length), ...open].join('\n'), successors }
}
