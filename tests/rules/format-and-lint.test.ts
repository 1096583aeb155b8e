import { expect, it, vi } from 'vitest'
import { plant } from './fixture.ts'
import { checkFormatAndLint } from './format-and-lint.ts'

vi.setConfig({ testTimeout: 60_000 })

const settings = ['.biome.json', '.gitignore']
const sound = { 'src/shared/sum.ts': 'export const sum = (a: number, b: number): number => a + b\n' }

const problemsOf = async (files: Record<string, string>): Promise<string> =>
  (await checkFormatAndLint(plant({ ...sound, ...files }, settings))).problems.join('\n')

it('lets tidy code pass', async () => {
  expect(await problemsOf({})).toBe('')
})

const branches = Array.from(
  { length: 6 },
  (_, n) => `    if (x === ${n}) {\n      if (x > 1) y += x\n    }\n`,
).join('')

it.each([
  ['other layout', 'src/shared/a.ts', 'export const a = "double quotes";\n', ' format '],
  ['a default export in src', 'src/commands/a.ts', 'export default 1\n', 'noDefaultExport'],
  ['console in src', 'src/server/a.ts', 'console.log(1)\n', 'noConsole'],
  ['any', 'src/shared/a.ts', 'export const a: any = 1\n', 'noExplicitAny'],
  [
    'a type imported as a value',
    'src/shared/a.ts',
    "import { B } from './b.ts'\nexport const a: B = 1\n",
    'useImportType',
  ],
  [
    'a focused test',
    'tests/a.test.ts',
    "import { it } from 'vitest'\n\nit.only('a', () => undefined)\n",
    'noFocusedTests',
  ],
  [
    'a skipped test',
    'tests/a.test.ts',
    "import { it } from 'vitest'\n\nit.skip('a', () => undefined)\n",
    'noSkippedTests',
  ],
  ['an empty catch', 'src/shared/a.ts', 'try {\n  JSON.parse("")\n} catch {}\n', 'noEmptyBlockStatements'],
  [
    'a maze of a function',
    'src/shared/a.ts',
    `export function a(x: number): number {\n  let y = 0\n  for (;;) {\n${branches}    return y\n  }\n}\n`,
    'noExcessiveCognitiveComplexity',
  ],
])('refuses %s', async (_, path, content, rule) => {
  expect(await problemsOf({ [path]: content })).toContain(rule)
})

it('lets commands speak to the console', async () => {
  expect(await problemsOf({ 'src/commands/a.ts': 'console.log(1)\n' })).toBe('')
})
