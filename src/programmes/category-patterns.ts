import * as v from 'valibot'
import patternsTable from './category-patterns.json' with { type: 'json' }
import { keySchema, textSchema } from './schemas.ts'

/**
 * What an opening of a category is usually like: the seeder writes believable ones from it. For seeding only, so
 * that no browser carries it. `strength`: 1 one sits, 2 one stands and walks, 3 it tires a little.
 */
const patternSchema = v.strictObject({
  titles: v.pipe(v.array(v.pipe(textSchema, v.maxLength(20))), v.minLength(3)),
  bring: textSchema,
  strength: v.picklist([1, 2, 3]),
  risk: textSchema,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(300)),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(200)),
  fits: textSchema,
  /** Training comes before the first time (条例). */
  skilled: v.optional(v.boolean(), false),
  /** Whoever works with children needs a yearly background check. */
  children: v.optional(v.boolean(), false),
  /** Insurance is named before it starts. */
  insured: v.optional(v.boolean(), false),
})

export type CategoryPattern = v.InferOutput<typeof patternSchema>

const patterns = new Map(Object.entries(v.parse(v.record(keySchema, patternSchema), patternsTable)))

/** The pattern of a category; undefined for an unknown key. */
export function findCategoryPattern(key: string): CategoryPattern | undefined {
  return patterns.get(key)
}
