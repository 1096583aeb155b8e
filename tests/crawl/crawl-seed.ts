import { execFileSync } from 'node:child_process'
import { repository } from '../helpers/repository.ts'

/**
 * What decides which part of the crawl is drawn: `CRAWL_SEED`, else the commit, so that one commit is always tested the same
 * way and every commit looks somewhere else. Without git (an unpacked archive) always the same.
 */
export function crawlSeed(): string {
  if (process.env.CRAWL_SEED) return process.env.CRAWL_SEED
  try {
    const args = ['rev-parse', '--short=10', 'HEAD']
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'no commit'
  }
}
