import * as v from 'valibot'

/*
 * A backup is one gzip file of lines, so that it can be looked into with zcat:
 *   {"yinling":1,"migration":4,"madeAt":"…"}            the head
 *   {"table":"act","columns":["county","id"]}           one table …
 *   rows in PostgreSQL's COPY text form, one a line
 *   \.                                                  which no row can be, since COPY doubles every backslash
 *   {"rows":2,"sha256":"…"}                             … and what its lines must add up to
 *   {"end":true,"tables":27}                            a file cut short lacks this
 */

export const headSchema = v.object({
  /** The version of this form. */
  yinling: v.literal(1),
  /** The last migration of the database it was made from. */
  migration: v.pipe(v.number(), v.integer(), v.minValue(0)),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type Head = v.InferOutput<typeof headSchema>

export const tableSchema = v.object({ table: v.string(), columns: v.array(v.string()) })
export const sumSchema = v.object({ rows: v.number(), sha256: v.string() })
export const endSchema = v.object({ end: v.literal(true), tables: v.number() })

export const endOfRows = '\\.'
export const toLine = (value: unknown) => `${JSON.stringify(value)}\n`

/** How many rows each table holds, in the order of the file. */
export type TableCounts = { table: string; rows: number }[]
