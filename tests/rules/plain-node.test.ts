import { expect, it, vi } from 'vitest'
import { plant } from './fixture.ts'
import { checkPlainNode } from './plain-node.ts'

vi.setConfig({ testTimeout: 60_000 })

const sound = {
  'src/shared/ids.ts': "import * as v from 'valibot'\n\nexport const id = v.string()\n",
  'src/features/a/contract.ts': "export { id } from '../../shared/ids.ts'\n",
}

it('lets code pass that Node runs as it stands', async () => {
  expect((await checkPlainNode(plant(sound))).problems).toEqual([])
})

it('refuses what Node cannot strip, cannot find, or what needs a page', async () => {
  const root = plant({
    ...sound,
    'src/server/kinds.ts': 'export enum Kind {\n  a,\n}\n',
    'src/shared/page.ts': 'export const title = document.title\n',
    'src/features/a/rules.ts': "export { id } from '../../shared/ids'\n",
  })
  const words = (await checkPlainNode(root)).problems.join('\n')
  expect(words).toMatch(/src\/server\/kinds\.ts: .*enum/)
  expect(words).toMatch(/src\/shared\/page\.ts: document is not defined/)
  expect(words).toMatch(/src\/features\/a\/rules\.ts: Cannot find module/)
})
