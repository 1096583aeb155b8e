import * as v from 'valibot'
import wordsTable from './category-words.json' with { type: 'json' }
import { keySchema, textSchema } from './schemas.ts'

const words = new Map(Object.entries(v.parse(v.record(keySchema, v.array(textSchema)), wordsTable)))

/** Other words people look for a category by (书法: 毛笔字, 写字), its own name not among them. */
export function categoryWords(key: string): readonly string[] {
  return words.get(key) ?? []
}
