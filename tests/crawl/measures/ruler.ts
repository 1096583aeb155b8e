import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { everyMeasure } from './every-measure.ts'
import type { Measure } from './measure.ts'
import type { Look } from './scene.ts'

let script: Promise<string> | undefined

/** The measures and what they import, as one script that a page can run. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'ruler' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('the measures could not be bundled')
  return chunk.code
}

/** Calls one of the functions of `in-page.ts` in the open page; the page gets the script when it lacks it. */
export async function askRuler<Answer>(
  page: Page,
  asked: string,
  ...args: readonly unknown[]
): Promise<Answer> {
  if (!(await page.evaluate('"ruler" in globalThis'))) {
    script ??= bundle()
    await page.evaluate(`globalThis.ruler = (() => {${await script}; return ruler})()`)
  }
  return page.evaluate(`ruler.${asked}(${args.map(each => JSON.stringify(each)).join()})`)
}

/** Measures the open page by all rules that depend on these. A sentence for each finding. */
export function measureIn(
  page: Page,
  look: Look,
  of: readonly Measure['of'][],
  only: (name: string) => boolean = () => true,
): Promise<string[]> {
  const wanted = everyMeasure.filter(each => of.includes(each.of) && only(each.name)).map(({ name }) => name)
  return askRuler(page, 'measure', look, wanted)
}
