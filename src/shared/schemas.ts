import * as v from 'valibot'
import { isRealDate } from './dates.ts'

// Controls, lone surrogates and line separators: a database refuses some, a screen breaks on others.
const unprintable = /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}/u

/** Text a person typed: trimmed, at most `max` characters, without control characters (a database refuses some). */
export const plainText = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(max),
    v.check(text => !unprintable.test(text.replace(/[\n\r\t]/g, ' '))),
  )

/** An Asia/Shanghai date `YYYY-MM-DD` from 2000 to 2199 that exists in the calendar. */
export const dateSchema = v.pipe(v.string(), v.check(isRealDate))

/** A moment as ISO 8601 text with an offset, between 2000 and 2199. */
export const momentSchema = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check(text => isRealDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))),
)

/** A division code of the statistics bureau: 2, 4, 6, 9 or 12 digits. */
export const divisionCodeSchema = v.pipe(v.string(), v.regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/))

/** A whole number arriving as query text. */
export const queryNumber = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(min), v.maxValue(max))

/** `lat,lng` in WGS-84; only 3 decimals (about 100 m) are kept, so that a log or a cache never holds a home. */
export const nearSchema = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,2}(\.\d{1,12})?,-?\d{1,3}(\.\d{1,12})?$/),
  v.transform(text => {
    const [lat = 0, lng = 0] = text.split(',').map(part => Math.round(Number(part) * 1000) / 1000)
    return { lat, lng }
  }),
  v.check(point => Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180),
)

/** An opaque keyset cursor as the server gave it out. */
export const cursorSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9_-]+$/))
