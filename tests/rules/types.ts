import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'

/** One project per place where code runs, so that each place has only its own globals. */
const projects = [
  'src/tsconfig.anywhere.json',
  'src/tsconfig.browser.json',
  'src/tsconfig.server.json',
  'src/tsconfig.worker.json',
  'tests/tsconfig.json',
]

/** The TypeScript compiler over every project; two at a time, since the machine may have two cores. */
export const checkTypes: Check = async root => {
  const waiting = [...projects]
  const problems: string[] = []
  const work = async (): Promise<void> => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const { code, output } = await runTool('tsc', ['-p', project, '--pretty', 'false'], root)
      if (code !== 0) problems.push(`${project}\n${output}`)
    }
  }
  await Promise.all([work(), work()])
  return { problems }
}
