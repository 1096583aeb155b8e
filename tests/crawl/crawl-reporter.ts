import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { taking, writeSheet } from './contact-sheet.ts'
import { linkNote } from './links.ts'
import { passedFile } from './passed-before.ts'
import { routePaths } from './route-paths.ts'
import { reachedOtherwise } from './visits/reached-otherwise.ts'

/** Routes that no visit found a link to, unless it is said how else one comes there. */
export function unlinked(routes: readonly string[], linked: ReadonlySet<string>): string[] {
  return routes.filter(route => !linked.has(route) && !(route in reachedOtherwise))
}

/**
 * What can only be said at the end of a crawl: that a link led to every screen (of a full one only). Keeps the names of what has passed, so that a
 * crawl that was ended can go on.
 */
class CrawlReporter implements Reporter {
  readonly #linked = new Set<string>()
  readonly #seen = new Set<string>()

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations)
      if (type === linkNote && description) this.#linked.add(description)
    if (!test.location.file.endsWith('.crawl.ts')) return
    this.#seen.add(test.title.split(', ')[0] ?? '')
    if (result.status !== 'passed' || process.env.CRAWL !== 'full') return
    const file = passedFile()
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, `${test.title}\n`)
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    if (taking) console.log(`The contact sheet: ${await writeSheet()}`)
    const routes = routePaths()
    // Of a part that was drawn nobody can say which links it left out.
    const whole = process.env.CRAWL === 'full' && routes.every(route => this.#seen.has(route))
    const lonely = whole && result.status === 'passed' ? unlinked(routes, this.#linked) : []
    for (const route of lonely) console.log(`No screen has a link to ${route}`)
    return lonely.length > 0 ? { status: 'failed' } : undefined
  }
}

export { CrawlReporter as default }
