/**
 * One way of writing, and how it is said. Rules work one after the other; each leaves no digit in what it has said.
 * `notAfter` says which sign right before keeps a rule from working: iPhones before 16.4 know no lookbehind, and one
 * in a pattern would keep them from reading the whole file.
 */
export type Rule = readonly [written: RegExp, said: (...parts: string[]) => string, notAfter?: RegExp]

export function applyRules(text: string, rules: readonly Rule[]): string {
  return rules.reduce((sofar, rule) => applyRule(sofar, rule), text)
}

function applyRule(text: string, [written, said, notAfter]: Rule): string {
  return text.replace(written, (match: string, ...rest: (string | number | undefined)[]) => {
    const offset = rest.find(part => typeof part === 'number') ?? 0
    const before = text.charAt(Number(offset) - 1)
    if (before !== '' && notAfter?.test(before) === true) return match
    const parts = rest.slice(0, -2).map(part => (typeof part === 'string' ? part : ''))
    return said(match, ...parts)
  })
}
