import data from '@mdn/browser-compat-data' with { type: 'json' }
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data/types'

/** What each browser version knows, by MDN: plain nested entries. */
export const compatData = data
export type { Identifier }

/** The oldest browsers we promise: Android WebViews of 2020 and iPhones on iOS 14.5. */
const oldest = { chrome: [87], safari_ios: [14, 5] } as const

function isNotNewer(version: string, limit: readonly number[]): boolean {
  const parts = version.replace('≤', '').split('.').map(Number)
  for (const [index, most] of limit.entries()) {
    const part = parts[index] ?? 0
    if (part !== most) return part < most
  }
  return true
}

function has(support: SupportStatement | undefined, limit: readonly number[], prefix?: string): boolean {
  if (support === undefined) return true
  const statements = Array.isArray(support) ? support : [support]
  return statements.some(
    ({ version_added: added, version_removed: removed, flags, prefix: needs, alternative_name: other }) =>
      typeof added === 'string' &&
      added !== 'preview' &&
      !(typeof removed === 'string' && isNotNewer(removed, limit)) &&
      !flags &&
      !other &&
      needs === prefix &&
      isNotNewer(added, limit),
  )
}

/**
 * Whether both oldest browsers know this feature.
 * @param prefix for example `-webkit-`: a browser that knows only the prefixed form counts too
 */
export function isOldEnough({ support }: CompatStatement, prefix?: string): boolean {
  const knows = (statement: SupportStatement | undefined, limit: readonly number[]): boolean =>
    has(statement, limit) || (prefix !== undefined && has(statement, limit, prefix))
  return knows(support.chrome, oldest.chrome) && knows(support.safari_ios, oldest.safari_ios)
}

/** The entries one level below, without the entry's own statement. */
export function below(entry: Identifier | undefined): [string, Identifier][] {
  return Object.entries(entry ?? {}).filter(
    (pair): pair is [string, Identifier] => pair[0] !== '__compat' && typeof pair[1] === 'object',
  )
}

/** Whether an entry exists and is too new for the oldest browsers; an entry unknown to the data is not. */
export function isTooNew(entry: Identifier | undefined): boolean {
  return entry?.__compat !== undefined && !isOldEnough(entry.__compat)
}
