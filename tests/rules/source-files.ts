import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const notSource = new Set([
  'node_modules',
  'dist',
  'data',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
])

/**
 * Paths of all files below `folder` of `root`, relative to `root`, with `/`, sorted.
 * What git ignores (dependencies, builds, data) is left out; a missing folder has no files.
 */
export function listFiles(root: string, folder = '.'): string[] {
  const found: string[] = []
  const visit = (directory: string, top: boolean): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (top && notSource.has(entry.name)) continue
      const path = join(directory, entry.name)
      if (entry.isDirectory()) visit(path, false)
      else if (entry.isFile()) found.push(relative(root, path).split(sep).join('/'))
    }
  }
  try {
    visit(join(root, folder), folder === '.')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return found.sort()
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

export const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')
