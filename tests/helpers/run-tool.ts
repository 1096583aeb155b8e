import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { repository } from './repository.ts'

export interface ToolResult {
  readonly code: number
  /** stdout only: for tools whose answer is JSON. */
  readonly stdout: string
  /** stdout and stderr in the order they came. */
  readonly output: string
}

const binaries = join(repository, 'node_modules', '.bin')

const { FORCE_COLOR: _, ...inherited } = process.env

/** The environment in which `node` is this repository's Node, whatever Node the machine has; no colours. */
export const toolEnvironment = {
  ...inherited,
  PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
  NO_COLOR: '1',
}

/**
 * Runs a tool of `node_modules/.bin` (or `node` itself) to its end, without stdin.
 * Never rejects for a tool that fails: the exit code says so. Rejects if the tool can't be started.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  const command = tool === 'node' ? process.execPath : join(binaries, tool)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...toolEnvironment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, stdout, output: output.trim() }))
  })
}
