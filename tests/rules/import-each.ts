import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Run by `plain-node.ts` in a process of its own: `node import-each.ts <root> strip|import <path>...`
 * prints, as JSON, what went wrong with each file.
 */
const [root, way, ...paths] = process.argv.slice(2)
const problems: string[] = []
for (const path of paths) {
  const url = new URL(path, `${pathToFileURL(root ?? '.')}/`)
  try {
    if (way === 'strip') stripTypeScriptTypes(readFileSync(url, 'utf8'), { mode: 'strip' })
    else await import(url.href)
  } catch (error) {
    problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
process.stdout.write(JSON.stringify(problems))
