import * as v from 'valibot'
import categoriesTable from './categories.json' with { type: 'json' }
import { keySchema, kindSchema, namesSchema, roleSchema } from './schemas.ts'

/**
 * One kind of thing to join, shared by all programmes. `role` is what most people come as: a taker learns or is
 * served, a giver helps. `icon` names a Material Symbol. Small: a browser may load this table.
 */
const categorySchema = v.strictObject({
  key: keySchema,
  name: namesSchema,
  kind: kindSchema,
  role: roleSchema,
  icon: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
})

export type Category = v.InferOutput<typeof categorySchema>

/** All categories, in the order in which they are shown. */
export const categories: readonly Category[] = v.parse(v.array(categorySchema), categoriesTable)

const byKey = new Map(categories.map(category => [category.key, category]))

/** The category of a key; undefined for a key that no longer exists. */
export function findCategory(key: string): Category | undefined {
  return byKey.get(key)
}
