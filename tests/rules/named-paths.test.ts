import { expect, it } from 'vitest'
import { plant } from './fixture.ts'
import { checkNamedPaths } from './named-paths.ts'

const sound = {
  'package.json': JSON.stringify({ scripts: { bench: 'node bench' } }),
  'README.md':
    'See `src/app/main.tsx`, `features/<name>/contract.ts`, `application/problem+json`; `npm run bench`.\n',
  'src/README.md': 'Start at `app/main.tsx` or `main.tsx`; sheets are `FILE.csv`.\n',
  'src/app/main.tsx': '',
}

const problemsOf = async (files: Record<string, string>): Promise<readonly string[]> =>
  (await checkNamedPaths(plant({ ...sound, ...files }))).problems

it('lets a true map pass', async () => {
  expect(await problemsOf({})).toEqual([])
})

it.each([
  ['README.md', 'The shell is `src/app/shell.tsx`.', '`src/app/shell.tsx`'],
  ['src/README.md', 'The shell is `app/shell.tsx`.', '`app/shell.tsx`'],
  ['docs/architecture.md', 'One function decides: `policy.ts`.', '`policy.ts`'],
  ['README.md', 'Run `npm run fly`.', 'fly'],
])('refuses %s when it says: %s', async (document, text, named) => {
  const problems = await problemsOf({ [document]: text })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(named)
})
