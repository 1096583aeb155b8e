import type { Problem } from '../shared/problem.ts'

/** Titles of every refusal, each a Chinese sentence for people, by their stable code. */
export type ProblemTitles = ReadonlyMap<string, string>

/** Joins the `refusals` of the server's and the features' texts; two different sentences for one code stop the start. */
export function problemTitles(
  texts: readonly { refusals: Readonly<Record<string, string>> }[],
): ProblemTitles {
  const titles = new Map<string, string>()
  for (const { refusals } of texts) {
    for (const [code, title] of Object.entries(refusals)) {
      const known = titles.get(code)
      if (known !== undefined && known !== title) throw new Error(`two sentences for the refusal ${code}`)
      titles.set(code, title)
    }
  }
  return titles
}

/** RFC 9457 details of one refusal; `detail` may name a field, never a person. */
export function problemOf(titles: ProblemTitles, code: string, status: number, detail?: string): Problem {
  const title = titles.get(code)
  if (title === undefined) throw new Error(`the refusal ${code} has no sentence`)
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  }
}
