import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a full crawl writes what has passed: one file for each commit. */
export function passedFile(): string {
  return join(tmpdir(), 'yinling-crawl', `passed-${process.env.CRAWL_COMMIT ?? 'unknown'}.txt`)
}

/** The names of what a crawl of this commit has passed, if it is to go on where it was ended. */
export function passedBefore(): ReadonlySet<string> {
  if (process.env.CRAWL_RESUME !== '1' || !existsSync(passedFile())) return new Set()
  return new Set(readFileSync(passedFile(), 'utf8').split('\n'))
}
