import { expect, it } from 'vitest'
import { checkFilesAndNames } from './files-and-names.ts'
import { plant } from './fixture.ts'

const lines = (count: number): string => 'export {}\n'.repeat(count)

const problemsOf = async (files: Record<string, string>): Promise<readonly string[]> =>
  (await checkFilesAndNames(plant(files))).problems

it('lets short files with plain names pass', async () => {
  const files = { 'src/shared/dates.ts': lines(250), 'README.md': '', 'data/x': '', '.ci/run': '' }
  expect(await problemsOf(files)).toEqual([])
})

it.each([
  ['a long file', 'src/shared/dates.ts', lines(251)],
  ['a long style sheet', 'src/design/base.css', lines(251)],
  ['utils', 'src/shared/utils.ts', ''],
  ['common', 'src/common/dates.ts', ''],
  ['helpers', 'src/features/a/helpers/dates.ts', ''],
  ['a barrel', 'src/design/index.ts', ''],
  ['a stranger at the top level', 'scripts/build.ts', ''],
])('refuses %s', async (_, path, content) => {
  expect(await problemsOf({ [path]: content })).toHaveLength(1)
})
