import { expect, it } from 'vitest'
import { plant } from './fixture.ts'
import { checkSilencing } from './silencing.ts'

it('lets code pass that hides nothing', async () => {
  const root = plant({ 'src/shared/a.ts': '// why: the rule says so\nexport const a = 1 as const\n' })
  expect((await checkSilencing(root)).problems).toEqual([])
})

it.each([
  `// biome-${'ignore'} lint: hurry`,
  `// @ts-${'expect-error'}`,
  `// @ts-${'ignore'}`,
  `/* eslint-${'disable'} */`,
  `const a = 1 as unknown ${'as'} string`,
  `// ${'TO'}${'DO'} later`,
])('refuses %s', async line => {
  for (const path of ['src/shared/a.ts', 'tests/a.test.ts']) {
    const { problems } = await checkSilencing(plant({ [path]: `export const b = 1\n${line}\n` }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${path}:2`)
  }
})
