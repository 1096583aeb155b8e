import { execFileSync } from 'node:child_process'
import { repository } from '../helpers/repository.ts'

/** The commit that is checked out; without git (an unpacked archive) `no commit`. */
export function presentCommit(): string {
  try {
    const args = ['rev-parse', '--short=10', 'HEAD']
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'no commit'
  }
}
