import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import { axeFindings } from '../helpers/accessible.ts'
import { drawnLooks, everyColour, everyShape, full, pick, trialLooks, wear, wearTall } from './looks.ts'
import type { Measure } from './measures/measure.ts'
import { measureIn } from './measures/ruler.ts'
import type { Look } from './measures/scene.ts'
import { everyTrial } from './trials/every-trial.ts'
import type { Trial } from './trials/trial.ts'

/** What one screen in one state is put through. */
export interface Plan {
  readonly shapes: readonly Look[]
  readonly colours: readonly Look[]
  readonly trials: readonly (readonly [Trial, Look])[]
}

/** Everything with `CRAWL=full`; else a part that is drawn by the seed. */
export function planFor(name: string, asItIs: boolean): Plan {
  const every = everyTrial.flatMap(trial =>
    trialLooks.slice(0, trial.slow ? 1 : undefined).map(look => [trial, look] as const),
  )
  if (full) return { shapes: everyShape, colours: everyColour, trials: every }
  return { ...drawnLooks(name, asItIs), trials: [pick(every, `${name} trial`)] }
}

/** The same trouble at another place of the same kind, or in other figures. */
const kindOf = (finding: string) => finding.replace(/“[^”]*”/g, '').replace(/\d+(\.\d+)?/g, '0')

/** Gathers the findings of all looks, and says once what is the same in many. */
export class Findings {
  readonly #first = new Map<string, { sentence: string; more: number }>()
  #asked = 0

  add(look: Look, found: readonly string[]): void {
    this.#asked++
    const { width, height, text, theme, language } = look
    for (const each of found) {
      const sentence = `${each} (${width}x${height} text ${text} ${theme} ${language}`
      const first = this.#first.get(kindOf(each)) ?? { sentence, more: -1 }
      this.#first.set(kindOf(each), { ...first, more: first.more + 1 })
    }
  }

  /** How many looks have been asked about. */
  get asked(): number {
    return this.#asked
  }

  sentences(): string[] {
    return [...this.#first.values()].map(({ sentence, more }) =>
      more > 0 ? `${sentence}; ${more} more like it)` : `${sentence})`,
    )
  }
}

interface Examined {
  /** Something went wrong, so it has to be announced. */
  readonly trouble?: boolean
  /** A part of a screen, shown among others: how many choices a screen has isn't asked of it. */
  readonly part?: boolean
}

/** Measures the open page, which is in `language`, in all looks of the plan that are in it. */
export async function examine(
  page: Page,
  plan: Plan,
  language: Look['language'],
  findings: Findings,
  { trouble = false, part = false }: Examined = {},
): Promise<void> {
  const spoken = ({ language: of }: Look) => of === language
  for (const [at, look] of plan.shapes.filter(spoken).entries()) {
    await wear(page, look)
    const once: Measure['of'][] = at > 0 ? [] : trouble ? ['meaning', 'trouble'] : ['meaning']
    findings.add(
      look,
      await measureIn(page, look, ['shape', ...once], name => !part || name !== 'few choices'),
    )
  }
  for (const look of plan.colours.filter(spoken)) {
    await wearTall(page, look)
    findings.add(look, [...(await measureIn(page, look, ['colours'])), ...(await axeFindings(page))])
  }
  for (const [trial, look] of plan.trials.filter(([, each]) => spoken(each))) {
    await test.step(trial.name, async () => {
      await wear(page, look)
      findings.add(look, await trial.run(page, look))
    })
  }
}
