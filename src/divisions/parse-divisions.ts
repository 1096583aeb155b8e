import { type DivisionCode, type DivisionLevel, isDivisionCode, levelOf, parentOf } from './division-code.ts'

/** One place. `name` is the official name, `parent` is absent for a province. */
export type Division = {
  readonly code: DivisionCode
  readonly name: string
  readonly level: DivisionLevel
  readonly parent?: DivisionCode
}

/** The seat of a county. Degrees; `crs` says which system they are in, to be converted before comparing. */
export type CountySeat = {
  readonly code: DivisionCode
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly crs: 'WGS84' | 'GCJ02'
}

/** What is wrong with one cell. `line` counts from 1, the header being line 1; `value` is what stands there. */
export type TableProblem = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code:
    | 'header'
    | 'cell_count'
    | 'quoted'
    | 'code_shape'
    | 'name_shape'
    | 'level_mismatch'
    | 'parent_mismatch'
    | 'parent_missing'
    | 'duplicate'
    | 'coordinate'
    | 'crs'
}

/** Either every row, or every problem: a table is never half read. */
export type ParsedTable<Row> =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly problems: readonly TableProblem[] }

const longestName = 40

/** Reads `divisions.csv` (code,name,level,parent_code; UTF-8, BOM and CRLF allowed, rows in any order). */
export function parseDivisions(csv: string): ParsedTable<Division> {
  const parsed = parseTable(csv, ['code', 'name', 'level', 'parent_code'], readDivision)
  if (!parsed.ok) return parsed
  const problems = brokenParents(parsed.rows)
  return problems.length > 0 ? { ok: false, problems } : parsed
}

/** Reads `county-seats.csv` (code,name,lat,lng,crs,note). */
export function parseCountySeats(csv: string): ParsedTable<CountySeat> {
  return parseTable(csv, ['code', 'name', 'lat', 'lng', 'crs', 'note'], readSeat)
}

type Report = (column: string, value: string, code: TableProblem['code']) => undefined
type ReadRow<Row> = (cells: readonly string[], report: Report) => Row | undefined

function readDivision(cells: readonly string[], report: Report): Division | undefined {
  const [code = '', name = '', level = '', parent = ''] = cells
  if (!isDivisionCode(code)) return report('code', code, 'code_shape')
  if (!isName(name)) return report('name', name, 'name_shape')
  if (level !== levelOf(code)) return report('level', level, 'level_mismatch')
  const above = parentOf(code)
  if (parent !== (above ?? '')) return report('parent_code', parent, 'parent_mismatch')
  return above === undefined ? { code, name, level } : { code, name, level, parent: above }
}

function readSeat(cells: readonly string[], report: Report): CountySeat | undefined {
  const [code = '', name = '', lat = '', lng = '', crs = ''] = cells
  if (!isDivisionCode(code) || levelOf(code) !== 'county') return report('code', code, 'code_shape')
  if (!isName(name)) return report('name', name, 'name_shape')
  if (!isDegrees(lat, 90)) return report('lat', lat, 'coordinate')
  if (!isDegrees(lng, 180)) return report('lng', lng, 'coordinate')
  if (crs !== 'WGS84' && crs !== 'GCJ02') return report('crs', crs, 'crs')
  return { code, name, lat: Number(lat), lng: Number(lng), crs }
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= longestName && text.trim() === text
}

function isDegrees(text: string, limit: number): boolean {
  return /^-?\d{1,3}(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit
}

function parseTable<Row extends { readonly code: string }>(
  csv: string,
  columns: readonly string[],
  read: ReadRow<Row>,
): ParsedTable<Row> {
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (header !== columns.join(',')) {
    return { ok: false, problems: [{ line: 1, column: columns.join(','), value: header, code: 'header' }] }
  }
  const problems: TableProblem[] = []
  const rows: Row[] = []
  const seen = new Set<string>()
  for (const [index, text] of lines.entries()) {
    if (text === '') continue
    const report: Report = (column, value, code) => {
      problems.push({ line: index + 2, column, value, code })
      return undefined
    }
    const cells = cellsOf(text, columns.length, report)
    const row = cells && read(cells, report)
    if (row === undefined) continue
    if (seen.has(row.code)) report('code', row.code, 'duplicate')
    seen.add(row.code)
    rows.push(row)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

function cellsOf(text: string, count: number, report: Report): string[] | undefined {
  // The official tables have no quotes and no commas inside a name, so a quote is a sign of a wrong export.
  if (text.includes('"')) return report('', text, 'quoted')
  const cells = text.split(',')
  return cells.length === count ? cells : report('', text, 'cell_count')
}

function brokenParents(rows: readonly Division[]): TableProblem[] {
  const codes = new Set<string>(rows.map(row => row.code))
  return rows.flatMap((row, index) =>
    row.parent === undefined || codes.has(row.parent)
      ? []
      : [{ line: index + 2, column: 'parent_code', value: row.parent, code: 'parent_missing' as const }],
  )
}
