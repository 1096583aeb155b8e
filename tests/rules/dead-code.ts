import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'

/** Files, exports and packages that nothing uses, as knip and `.knip.json` see them. */
export const checkDeadCode: Check = async root => {
  const { code, output } = await runTool('knip', ['--no-progress', '--no-config-hints'], root)
  return { problems: code === 0 ? [] : [output] }
}
