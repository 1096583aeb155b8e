import { preferences } from '../../../device/preferences.ts'
import type { Division } from '../contract.ts'

/** From the county down a place can be mine: above it, nothing would be near. */
export function canBeMine({ level }: Division): boolean {
  return level === 'county' || level === 'street' || level === 'community'
}

/** Keeps the place on this device; every list is near it from now on. The site to ring is learnt anew. */
export function keepPlace({ code, name }: Division): void {
  preferences.change({ community: { code, name }, helpSite: null })
}

/** Where a place leads when it is pressed: further down, or nowhere when it is the last step. */
export function isLastStep({ level }: Division): boolean {
  return level === 'community'
}

/** 甘肃省 › 张掖市 › 甘州区, in words that can be read aloud. */
export function pathWords(path: readonly string[]): string {
  return path.join(' › ')
}
