import { CsvError, parse } from 'csv-parse/sync'
import { type ColumnKey, columnKeys, findColumn, neededColumns } from './columns.ts'
import type { Problem } from './problem.ts'

/** One row of the file: its line in the spreadsheet and the trimmed text of its filled cells. */
export type CsvRow = { readonly line: number; readonly cells: ReadonlyMap<ColumnKey, string> }

export type CsvTable =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const largestFile = 5 * 1024 * 1024
export const mostRows = 10_000

type RawRow = { record: string[]; line: number }

const failed = (code: Problem['code'], line = 1, values?: Problem['values']): CsvTable => ({
  ok: false,
  problems: [{ line, value: '', code, ...(values ? { values } : {}) }],
})

/** Reads the bytes of a CSV file (UTF-8 with or without BOM, commas) against the headings of the form. */
export function readCsv(bytes: Uint8Array): CsvTable {
  if (bytes.length > largestFile) return failed('tooLarge', 1, { limit: '5 MB' })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return failed('notUtf8')
  }
  try {
    return readRows(splitRows(text))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failed('brokenCsv', typeof error.lines === 'number' ? error.lines : 1)
  }
}

/** Every row with the line it begins on; a cell in quotes may run over several lines. */
function splitRows(text: string): RawRow[] {
  const ends: number[] = []
  const records = parse(text, {
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record(record, { lines }) {
      ends.push(lines)
      return record
    },
  })
  const rows = records.map((record, index) => ({
    record: record.map(cell => cell.trim()),
    line: (ends[index - 1] ?? 0) + 1,
  }))
  return rows.filter(({ record }) => record.some(cell => cell !== ''))
}

function readRows([header, ...rows]: RawRow[]): CsvTable {
  if (!header || rows.length === 0) return failed('empty')
  if (rows.length > mostRows) return failed('tooMany', rows[mostRows]?.line ?? 1, { limit: mostRows })
  const headings = readHeadings(header)
  if (headings.problems.length > 0) return { ok: false, problems: headings.problems }
  const tooWide = rows.filter(({ record }) => record.slice(headings.columns.length).some(cell => cell !== ''))
  if (tooWide.length > 0) {
    return {
      ok: false,
      problems: tooWide.map(({ line }) => ({ line, value: '', code: 'cellCount' as const })),
    }
  }
  return {
    ok: true,
    rows: rows.map(row => ({ line: row.line, cells: cellsOf(row.record, headings.columns) })),
  }
}

function readHeadings({ record, line }: RawRow): { columns: (ColumnKey | undefined)[]; problems: Problem[] } {
  const problems: Problem[] = []
  const report = (code: Problem['code'], heading: string) => {
    problems.push({ line, column: { heading }, value: heading, code })
  }
  // A spreadsheet often leaves empty columns at the right; an empty heading over empty cells harms nobody.
  const columns = record.map(heading => {
    const column = findColumn(heading)
    if (!column && heading !== '') report('unknownColumn', heading)
    return column
  })
  for (const key of columnKeys) {
    const count = columns.filter(column => column === key).length
    if (count > 1) report('twiceColumn', record[columns.lastIndexOf(key)] ?? key)
    if (count === 0 && neededColumns.includes(key))
      problems.push({ line, column: key, value: '', code: 'missingColumn' })
  }
  return { columns, problems }
}

function cellsOf(
  record: readonly string[],
  columns: readonly (ColumnKey | undefined)[],
): Map<ColumnKey, string> {
  const cells = new Map<ColumnKey, string>()
  for (const [index, column] of columns.entries()) {
    const cell = record[index]
    if (column && cell) cells.set(column, cell)
  }
  return cells
}
