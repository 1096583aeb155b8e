import { repository } from './repository.ts'
import { runTool } from './run-tool.ts'

let building: Promise<void> | undefined

async function build(): Promise<void> {
  const { code, output } = await runTool('node', ['src/commands/build.ts'], repository)
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
}

/** Builds the app into `dist`, as `npm start` does, if a source has changed since. Throws if the build fails. */
export function ensureBuilt(): Promise<void> {
  building ??= build()
  return building
}
