import type { StaffRight } from '../../shared/staff-right.ts'

/** Divisions that somebody with these rights audits; an empty code is the whole country. */
export function auditedPlaces(rights: readonly StaffRight[]): string[] {
  if (rights.some(({ role }) => role === 'administrator')) return ['']
  return rights.flatMap(right => (right.role === 'auditor' ? [right.division] : []))
}

/** What belongs to no county is for who audits a whole province. */
export const mayAuditNoCounty = (rights: readonly StaffRight[]) =>
  auditedPlaces(rights).some(place => place.length <= 2)

/** An id as it is said on the screen: its end tells two of them apart. */
export const shortId = (id: string) => id.slice(-6)

/**
 * A table that Excel opens by a double click: with the mark that says UTF-8, and with nothing in it that begins like a formula,
 * for a sheet would work it out (=, +, -, @, and what a sheet takes off before it looks).
 */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}
