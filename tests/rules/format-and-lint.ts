import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'

/** Biome's format and lint rules, as `.biome.json` states them. */
export const checkFormatAndLint: Check = async root => {
  const { code, output } = await runTool(
    'biome',
    ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50', '.'],
    root,
  )
  return { problems: code === 0 ? [] : [output] }
}
