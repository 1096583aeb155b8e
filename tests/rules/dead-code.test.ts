import { expect, it, vi } from 'vitest'
import { checkDeadCode } from './dead-code.ts'
import { plant } from './fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const manifest = (...packages: string[]): string =>
  JSON.stringify({
    name: 'fixture',
    type: 'module',
    dependencies: Object.fromEntries(packages.map(name => [name, '*'])),
  })

const sound = {
  'package.json': manifest('valibot'),
  'src/server/main.ts':
    "import { string } from 'valibot'\nimport { used } from './used.ts'\n\nused(string())\n",
  'src/server/used.ts': 'export const used = (_: unknown): void => undefined\n',
}

const problemsOf = async (files: Record<string, string>): Promise<string> =>
  (await checkDeadCode(plant({ ...sound, ...files }, ['.knip.json', '.gitignore']))).problems.join('\n')

it('lets a project pass in which everything is used', async () => {
  expect(await problemsOf({})).toBe('')
})

it('refuses a file, an export and a package that nothing uses', async () => {
  const problems = await problemsOf({
    'package.json': manifest('valibot', 'uuid'),
    'src/server/lonely.ts': 'export const lonely = 1\n',
    'src/server/used.ts': `${sound['src/server/used.ts']}export const spare = 1\n`,
  })
  expect(problems).toMatch(/Unused files[\s\S]*lonely\.ts/)
  expect(problems).toMatch(/Unused exports[\s\S]*spare/)
  expect(problems).toMatch(/Unused dependencies[\s\S]*uuid/)
})
