import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'

interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
  readonly cycle?: readonly { readonly name: string }[]
}

interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number }
}

/** The arrow of `.dependency-cruiser.cjs`: which floor may import which, no cycles, nothing unresolved. */
export const checkImportDirections: Check = async root => {
  const { stdout, output } = await runTool(
    'depcruise',
    ['src', 'tests', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    root,
  )
  if (!stdout.startsWith('{')) return { problems: [output] }
  const { summary }: Cruise = JSON.parse(stdout)
  return {
    problems: summary.violations.map(({ from, to, rule, cycle }) => {
      const way = cycle ? cycle.map(step => step.name).join(' -> ') : to
      return `${from} -> ${way}\n    ${rule.name}`
    }),
    note: `${summary.totalCruised} modules`,
  }
}
