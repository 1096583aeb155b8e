import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './findings.ts'
import { isCode, listFiles } from './source-files.ts'

/** Written apart, so that this file doesn't contain what it refuses. */
const silencers: readonly { readonly words: RegExp; readonly instead: string }[] = [
  { words: /\bbiome-(?:ignore)/, instead: 'mend what Biome says' },
  { words: /@ts-(?:ignore|expect-error|nocheck)/, instead: 'mend the type' },
  { words: /\b(?:eslint|oxlint)-(?:disable)/, instead: 'mend what the linter says' },
  { words: /\bas unknown (?:as)\b/, instead: 'parse the value, or give it its true type' },
  { words: /\b(?:v8|c8|istanbul) (?:ignore)\b/, instead: 'test the lines' },
  { words: /\b(?:TO)DO\b|\bFIX(?:ME)\b/, instead: 'do it, or open an issue and leave no mark' },
]

/** Refuses every comment or cast that switches another check off. */
export const checkSilencing: Check = async root => {
  const files = [...listFiles(root, 'src'), ...listFiles(root, 'tests')]
  const problems = files
    .filter(path => isCode(path) || path.endsWith('.css'))
    .flatMap(path =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          silencers
            .filter(({ words }) => words.test(line))
            .map(({ instead }) => `${path}:${index + 1} ${line.trim()}\n    ${instead}`),
        ),
    )
  return { problems }
}
