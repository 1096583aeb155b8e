import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { repository } from '../helpers/repository.ts'

const allSettings = [
  '.biome.json',
  '.dependency-cruiser.cjs',
  '.gitignore',
  '.knip.json',
  'package.json',
  'tsconfig.json',
  'src/tsconfig.anywhere.json',
  'src/tsconfig.browser.json',
  'src/tsconfig.server.json',
  'src/tsconfig.worker.json',
  'tests/tsconfig.json',
]

/**
 * A project of a few files in a temporary folder, with this repository's own settings and packages, so that
 * a breach can be planted without ever standing in the repository. Gone when the test ends.
 * @param settings which of the repository's own settings to copy
 * @returns the folder's absolute path
 */
export function plant(
  files: Readonly<Record<string, string>>,
  settings: readonly string[] = allSettings,
): string {
  const root = mkdtempSync(join(tmpdir(), 'yinling-fixture-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const path of settings) cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}
