import { computed, signal } from '@preact/signals'
import { preferences } from '../../../device/preferences.ts'
import type { Point } from '../rules.ts'

/** The code of my community, once chosen. */
export const community = computed(() => preferences.current.value.community?.code)
/** Where the phone is, WGS-84; never stored and never sent with a name. */
export const here = signal<Point | undefined>(undefined)
/** The moment the lists are made for, milliseconds since 1970; what is over by then is left out. */
export const listNow = signal(Date.now())

/** The county (6 digits) whose list is shown: that of my community, else the one given. */
export function chosenCounty(home: string): string {
  return community.value?.slice(0, 6) ?? home
}
