import type { Cell } from './run-scenes.ts'

const heading = `# Access matrix

Each row is an endpoint and what it is asked about, each column is who asks, and each cell is what the running app answered
(\`yes\`; \`no\`, also where a thing is answered as if it never was; \`sign in\`): after a change of rights run
\`npm run access-matrix\`, which asks anew and writes this page, and read the difference.
`

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

/** Cells with the same text together, in the order they came in. */
function groupsOf(cells: readonly Cell[], textOf: (cell: Cell) => string): (readonly [string, Cell[]])[] {
  return [...new Set(cells.map(textOf))].map(text => [text, cells.filter(cell => textOf(cell) === text)])
}

function tableOf(cells: readonly Cell[]): string {
  const head = ['endpoint', 'asked about', ...new Set(cells.map(cell => cell.caller.name))]
  const rows = groupsOf(
    cells,
    ({ endpoint: { name, method, path }, about }) => `${name} \`${method} ${path}\` | ${about}`,
  )
  const body = rows.map(([row, its]) => line([row, ...its.map(cell => cell.answer)]))
  return line(head) + line(head.map(() => '---')) + body.join('')
}

/** `docs/access-matrix.md`: a table for each feature, a row for each endpoint and what it is asked about. */
export function matrixPage(cells: readonly Cell[]): string {
  const features = groupsOf(cells, cell => cell.feature).map(
    ([feature, its]) => `\n## ${feature}\n\n${tableOf(its)}`,
  )
  return heading + features.join('')
}
