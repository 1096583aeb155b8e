import { expect, it, vi } from 'vitest'
import { plant } from './fixture.ts'
import { checkTypes } from './types.ts'

vi.setConfig({ testTimeout: 120_000 })

const sound = {
  'src/shared/a.ts': 'export const a: number = 1\n',
  'src/app/a.ts': 'export const width: number = window.innerWidth\n',
  'src/server/a.ts': "import { readFileSync } from 'node:fs'\n\nexport const a = readFileSync('a')\n",
  'src/service-worker/a.ts': "import { a } from '../shared/a.ts'\n\nexport const b = a\n",
  'tests/a.ts': 'export const a = 1\n',
}

it('lets each place use what it has, and refuses what it has not', async () => {
  const passed = await checkTypes(plant(sound))
  expect(passed.problems).toEqual([])

  const refused = await checkTypes(
    plant({
      ...sound,
      'src/shared/page.ts': 'export const page = document.title\n',
      'src/app/disk.ts': "export { readFileSync } from 'node:fs'\n",
      'src/server/page.ts': 'export const page = document.title\n',
      'tests/wrong.ts': "export const wrong: number = 'one'\n",
    }),
  )
  const words = refused.problems.join('\n')
  for (const place of ['src/shared/page.ts', 'src/app/disk.ts', 'src/server/page.ts', 'tests/wrong.ts']) {
    expect(words).toContain(place)
  }
})
