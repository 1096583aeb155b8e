import * as v from 'valibot'
import { momentSchema } from '../shared/schemas.ts'

/**
 * A moment in a cursor, exactly as we write it: a day that does not exist, or an offset no database knows, is not ours.
 */
export const cursorMoment = v.pipe(
  momentSchema,
  v.check(text => {
    const at = Date.parse(text)
    return !Number.isNaN(at) && new Date(at).toISOString() === text
  }),
)

/** A keyset cursor: the sort values of the last item, as text that can stand in an address. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Reads a cursor back by the shape its list expects; `undefined` when it is not one of ours. */
export function decodeCursor<const S extends v.GenericSchema>(
  schema: S,
  cursor: string,
): v.InferOutput<S> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return result.success ? result.output : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
