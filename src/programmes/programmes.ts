import * as v from 'valibot'
import haibei from './haibei.json' with { type: 'json' }
import longjiang from './longjiang.json' with { type: 'json' }
import ordos from './ordos.json' with { type: 'json' }
import { type Programme, programmeSchema } from './programme.ts'
import tianjin from './tianjin.json' with { type: 'json' }
import yancheng from './yancheng.json' with { type: 'json' }
import zhangye from './zhangye.json' with { type: 'json' }

/** All programmes. A file that does not fit the schema stops the start, and a test before that. */
export const programmes: readonly Programme[] = v.parse(v.array(programmeSchema), [
  zhangye,
  tianjin,
  yancheng,
  ordos,
  longjiang,
  haibei,
])

/** The programme of a key; undefined for an unknown one. */
export function findProgramme(key: string): Programme | undefined {
  return programmes.find(programme => programme.key === key)
}

/** The programme that runs in a division, by the longest of its regions; undefined where none does. */
export function programmeForDivision(code: string): Programme | undefined {
  let best: { programme: Programme; digits: number } | undefined
  for (const programme of programmes) {
    for (const region of programme.regions) {
      if (code.startsWith(region) && region.length > (best?.digits ?? 0)) {
        best = { programme, digits: region.length }
      }
    }
  }
  return best?.programme
}
