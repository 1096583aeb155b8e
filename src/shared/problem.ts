import * as v from 'valibot'

/** RFC 9457 problem details, the one shape of every error: `code` is stable, `title` is a sentence for people. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof problemSchema>
