import { pathToFileURL } from 'node:url'

/**
 * Run by `texts-used.ts` in a process of its own: `node list-refusals.ts <root> <contract>...` prints, as JSON,
 * the refusal codes of each contract: the keys of every endpoint's `refusals`, and every exported list of codes
 * whose name ends in Refusals.
 */
const [root, ...contracts] = process.argv.slice(2)

function codesOf(name: string, value: unknown): string[] {
  if (/refusals$/i.test(name) && Array.isArray(value)) return value.map(String)
  if (typeof value !== 'object' || value === null || !('refusals' in value)) return []
  return typeof value.refusals === 'object' && value.refusals !== null ? Object.keys(value.refusals) : []
}

const codes: Record<string, string[]> = {}
for (const contract of contracts) {
  const exported: Record<string, unknown> = await import(
    new URL(contract, `${pathToFileURL(root ?? '.')}/`).href
  )
  codes[contract] = [
    ...new Set(Object.entries(exported).flatMap(([name, value]) => codesOf(name, value))),
  ].sort()
}
process.stdout.write(JSON.stringify(codes))
