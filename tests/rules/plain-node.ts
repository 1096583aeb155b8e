import { join } from 'node:path'
import { repository } from '../helpers/repository.ts'
import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'
import { isTest, listFiles } from './source-files.ts'

/** Runs anywhere: safe to load on its own, in a process that has neither a page nor a server around it. */
const anywhere = [/^src\/(shared|programmes|divisions)\//, /^src\/features\/[^/]+\/[^/]+\.ts$/]

const script = join(repository, 'tests/rules/import-each.ts')

async function tryEach(root: string, way: 'strip' | 'import', paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  const { stdout, output } = await runTool('node', ['--no-warnings', script, root, way, ...paths], root)
  if (!stdout.startsWith('[')) return [output]
  const problems: string[] = JSON.parse(stdout)
  return problems
}

/** Node only strips types, it transforms nothing: every `.ts` must survive that, and what runs anywhere must load. */
export const checkPlainNode: Check = async root => {
  const files = listFiles(root, 'src').filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  const loadable = files.filter(path => !isTest(path) && anywhere.some(home => home.test(path)))
  const [stripped, imported] = await Promise.all([
    tryEach(root, 'strip', files),
    tryEach(root, 'import', loadable),
  ])
  return {
    problems: [...stripped, ...imported],
    note: `${files.length} files stripped, ${loadable.length} loaded`,
  }
}
