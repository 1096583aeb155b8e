import { inBoth, type Values } from '../say.ts'
import { type ColumnKey, plain } from './columns.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { CsvRow } from './read-csv.ts'

// Controls, format characters, lone surrogates and line separators; a cell of text may still have several lines.
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
// A spreadsheet that opens our export would run it.
const formula = /^[=+\-@\uff1d\uff0b\uff20]/

/** Reads the cells of one row; what is wrong is kept in `problems` and read as undefined, so that a row says it all. */
export function makeCells(row: CsvRow, problems: Problem[]) {
  const value = (column: ColumnKey) => row.cells.get(column) ?? ''

  function report(column: ColumnKey, code: ProblemCode, values?: Values): undefined {
    problems.push({ line: row.line, column, value: value(column), code, ...(values ? { values } : {}) })
    return undefined
  }

  /** Plain text of at most `max` letters, '' when the cell is empty. */
  function text(column: ColumnKey, max: number): string | undefined {
    const cell = value(column)
    if (unprintable.test(cell.replace(/[\n\r\t]/g, ' '))) return report(column, 'unprintable')
    if (formula.test(cell)) return report(column, 'formula')
    return [...cell].length > max ? report(column, 'tooLong', { max }) : cell
  }

  function needed(column: ColumnKey, max: number): string | undefined {
    return value(column) === '' ? report(column, 'required') : text(column, max)
  }

  /** What `read` makes of a filled cell; undefined with a problem when it makes nothing of it, `empty` of an empty cell. */
  function parsed<T, E>(
    column: ColumnKey,
    code: ProblemCode,
    empty: E,
    read: (cell: string) => T | undefined,
    values?: Values,
  ): T | E | undefined {
    const cell = plain(value(column))
    if (cell === '') return empty
    const found = read(cell)
    return found === undefined ? report(column, code, values) : found
  }

  /** One of the words of the texts below `import.<group>.`, in either language. */
  function word<K extends string, E>(
    column: ColumnKey,
    group: string,
    keys: readonly K[],
    code: ProblemCode,
    empty: E,
  ) {
    return parsed(column, code, empty, cell => findWord(group, keys, cell))
  }

  return { line: row.line, value, report, text, needed, parsed, word }
}
export type Cells = ReturnType<typeof makeCells>

export function findWord<K extends string>(group: string, keys: readonly K[], cell: string): K | undefined {
  return keys.find(key => {
    const { zh, en } = inBoth(`import.${group}.${key}`)
    return plain(zh) === cell || plain(en) === cell || plain(key) === cell
  })
}

/** A whole number from `min` to `max`. */
export const wholeNumber = (min: number, max: number) => (cell: string) => {
  const number = Number(cell)
  return /^\d{1,9}$/.test(cell) && number >= min && number <= max ? number : undefined
}
