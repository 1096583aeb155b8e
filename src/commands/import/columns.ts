import { inBoth } from '../say.ts'

/** The columns of the form, by the names the code uses; what they are called stands in the texts. */
export const columnKeys = [
  'type',
  'site',
  'division',
  'programme',
  'siteKind',
  'address',
  'phone',
  'lat',
  'lng',
  'crs',
  'code',
  'title',
  'category',
  'summary',
  'placeType',
  'placeName',
  'url',
  'bring',
  'strength',
  'fits',
  'risk',
  'leader',
  'fee',
  'organiser',
  'inCharge',
  'capacity',
  'helpers',
  'perSession',
  'dates',
  'startDate',
  'weekday',
  'count',
  'time',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** Columns without which no row can be read. */
export const neededColumns: readonly ColumnKey[] = ['type', 'site', 'division']

/** How spellings are compared: full-width and half-width alike, small letters, no spaces at the ends. */
export const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The name of a column as the Chinese and the English form write it. */
export const columnNames = (key: ColumnKey) => inBoth(`import.columns.${key}`)

const byName = new Map<string, ColumnKey>(
  columnKeys.flatMap(key => {
    const { zh, en } = columnNames(key)
    return [[plain(zh), key] as const, [plain(en), key] as const]
  }),
)

/** The column a heading means, in either language; undefined for a heading the form does not have. */
export function findColumn(heading: string): ColumnKey | undefined {
  return byName.get(plain(heading))
}
