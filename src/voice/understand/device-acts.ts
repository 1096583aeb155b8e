import { last } from './last.ts'
import type { Said } from './said.ts'
import type { Intent } from './utterance.ts'

/** What is about things to do, and not about the screen. */
const things = ['topic', 'kind', 'enrolSure', 'enrolWord', 'cancelSure', 'free', 'mealNoun', 'menuWord']

/** 我想报名，就刚才念的头一个: with these nothing shall be read aloud, though 念 was said. */
const notReading = [
  'enrolSure',
  'enrolWord',
  'cancelSure',
  'menuWord',
  'menuSure',
  'canteen',
  'mealNoun',
  'outside',
]

/** 太小了 and 大一点 are the same wish; of 字太大了 and 小点 the last said counts. */
function lastOf(said: Said, one: Intent, other: Intent): Intent | undefined {
  if (!said.has(one, other)) return undefined
  return (last(said.all(one)) ?? -1) > (last(said.all(other)) ?? -1) ? one : other
}

/** Who can't see the letters wants them larger, or read aloud where that was said. */
function forPoorSight(said: Said, reads: boolean): Intent | undefined {
  if (!said.has('cannotSee')) return undefined
  if (reads || said.has('openVerb')) return 'read'
  return said.has('familyVerb', 'familySure', 'forMe') ? undefined : 'bigger'
}

function ofTheScreen(said: Said, reads: boolean): Intent | undefined {
  if (said.has('slower')) return 'slower'
  return (
    (said.has('cannotSee') && reads ? 'read' : undefined) ??
    lastOf(said, 'smaller', 'bigger') ??
    lastOf(said, 'brighter', 'darker') ??
    forPoorSight(said, reads)
  )
}

/** The reading aloud and the look of the screen, and the ways through the app. */
export function deviceAct(said: Said): Intent | undefined {
  if (said.has('stop') && !said.has('topic', 'kind')) return 'stop'
  // 那个讲养生的还来不来，我想再听听: not of what was read.
  const looks = said.has('topic', 'kind') && said.has('search', 'asks', 'learn')
  if (said.has('again') && !said.has('slower') && !looks) return 'again'
  const reads = said.has('read') && !said.has(...notReading)
  if (said.has(...things) && !reads) return said.has('home') ? 'home' : undefined
  const seen = ofTheScreen(said, reads)
  if (seen) return seen
  // 第五个念起来不错，打开看看: one of a list is to be opened.
  if (said.has('openVerb') && said.has('figure')) return undefined
  return (['home', 'back'] as const).find(act => said.has(act)) ?? (reads ? 'read' : undefined)
}
