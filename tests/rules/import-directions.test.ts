import { expect, it, vi } from 'vitest'
import { plant } from './fixture.ts'
import { checkImportDirections } from './import-directions.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A file that imports these and is itself importable. */
const importing = (...from: string[]): string =>
  `${from.map(path => `import '${path}'\n`).join('')}export const here = 1\n`

/** Every floor, importing all it may. */
const sound = {
  'src/shared/ids.ts': importing('uuid'),
  'src/programmes/programme.ts': importing('../shared/ids.ts'),
  'src/divisions/division.ts': importing('../shared/ids.ts'),
  'src/design/button.tsx': importing('preact', '../shared/ids.ts'),
  'src/device/offline.ts': importing('idb', '../shared/ids.ts'),
  'src/voice/speak.ts': importing('../shared/ids.ts'),
  'src/features/a/contract.ts': importing('valibot', '../../shared/ids.ts'),
  'src/features/a/rules.ts': importing('./contract.ts', '../b/contract.ts'),
  'src/features/a/texts/en.json': '{}',
  'src/features/a/screens/list.tsx': importing(
    'preact',
    '../../../design/button.tsx',
    '../../../voice/speak.ts',
    '../../../device/offline.ts',
    '../device/store.ts',
    '../rules.ts',
    '../../b/contract.ts',
  ),
  'src/features/a/device/store.ts': importing('../contract.ts', '../../../device/offline.ts'),
  'src/features/a/server/a-routes.ts': importing('node:crypto', '../rules.ts', '../../../server/database.ts'),
  'src/features/b/contract.ts': importing('../../shared/ids.ts'),
  'src/features/b/rules.ts': importing('./contract.ts'),
  'src/features/b/server/b-routes.ts': importing('../rules.ts', '../../a/contract.ts'),
  'src/app/main.tsx': importing('../features/a/screens/list.tsx', '../features/a/texts/en.json'),
  'src/server/database.ts': importing('pg', 'node:fs', '../shared/ids.ts', '../divisions/division.ts'),
  'src/server/app.ts': importing(
    'fastify',
    '../features/a/server/a-routes.ts',
    '../features/b/server/b-routes.ts',
  ),
  'src/server/main.ts': importing('./app.ts'),
  'src/commands/seed.ts': importing('../server/database.ts', '../features/a/server/a-routes.ts'),
  'src/service-worker/service-worker.ts': importing('workbox-precaching', '../shared/ids.ts'),
  'tests/journeys/home.ts': importing('../../src/app/main.tsx', '../../src/server/main.ts'),
}

const problemsOf = async (files: Record<string, string>): Promise<readonly string[]> =>
  (await checkImportDirections(plant({ ...sound, ...files }))).problems

it('lets every floor import all that it may', async () => {
  expect(await problemsOf({})).toEqual([])
})

/** One fixture holds every breach, each in a file of its own named by the rule that must refuse it. */
const breaches: readonly (readonly [path: string, target: string, rule: string])[] = [
  ['src/shared/x1.ts', '../programmes/programme.ts', 'shared-imports'],
  ['src/shared/x2.ts', 'node:fs', 'node-only'],
  ['src/shared/x3.ts', 'preact', 'browser-packages'],
  ['src/programmes/x.ts', '../divisions/division.ts', 'programmes-imports'],
  ['src/divisions/x.ts', '../device/offline.ts', 'divisions-imports'],
  ['src/design/x.ts', '../features/a/contract.ts', 'browser-ground'],
  ['src/device/x.ts', '../server/database.ts', 'browser-ground'],
  ['src/voice/x.ts', 'pg', 'server-packages'],
  ['src/features/a/x1.ts', '../b/rules.ts', 'feature-anywhere'],
  ['src/features/a/x2.ts', './screens/list.tsx', 'feature-anywhere'],
  ['src/features/a/x3.ts', 'fastify', 'server-packages'],
  ['src/features/a/screens/x1.ts', '../../b/rules.ts', 'feature-browser'],
  ['src/features/a/screens/x2.ts', '../server/a-routes.ts', 'feature-browser'],
  ['src/features/a/screens/x3.ts', '../../../app/main.tsx', 'feature-browser'],
  ['src/features/a/device/x.ts', '../../../server/database.ts', 'feature-browser'],
  ['src/features/b/server/x1.ts', '../../a/server/a-routes.ts', 'feature-server'],
  ['src/features/b/server/x2.ts', '../../../server/app.ts', 'feature-server'],
  ['src/features/b/server/x3.ts', '../../a/screens/list.tsx', 'feature-server'],
  ['src/features/b/server/x4.ts', 'preact', 'browser-packages'],
  ['src/app/x1.ts', '../server/database.ts', 'app-imports'],
  ['src/app/x2.ts', '../features/a/server/a-routes.ts', 'app-imports'],
  ['src/app/x3.ts', '../commands/seed.ts', 'app-imports'],
  ['src/server/x1.ts', '../features/a/server/a-routes.ts', 'server-imports'],
  ['src/server/x2.ts', '../features/a/contract.ts', 'server-imports'],
  ['src/server/x3.ts', '../commands/seed.ts', 'server-imports'],
  ['src/commands/x.ts', '../app/main.tsx', 'commands-imports'],
  ['src/service-worker/x.ts', '../device/offline.ts', 'service-worker-imports'],
  ['src/server/x4.ts', '../../tests/journeys/home.ts', 'product-never-imports-tests'],
  ['src/server/x5.ts', './gone.ts', 'nothing-unresolved'],
  ['src/app/x4.test.ts', '../server/database.ts', 'browser-tests'],
  ['src/server/x6.test.ts', '../app/main.tsx', 'server-tests'],
]

it('refuses every arrow that points the wrong way', async () => {
  const planted = Object.fromEntries(breaches.map(([path, target]) => [path, importing(target)]))
  const problems = await problemsOf({
    ...planted,
    'src/shared/round.ts': importing('./about.ts'),
    'src/shared/about.ts': importing('./round.ts'),
    'src/shared/alone.ts': 'export const alone = 1\n',
  })
  const missed = breaches.filter(
    ([path, , rule]) => !problems.some(problem => problem.startsWith(path) && problem.includes(rule)),
  )
  expect(missed).toEqual([])
  expect(problems.join('\n')).toContain('no-cycles')
  expect(problems.join('\n')).toMatch(/alone\.ts.*\n\s+no-orphans/)
})
