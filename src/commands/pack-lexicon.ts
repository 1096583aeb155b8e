import { readFileSync, writeFileSync } from 'node:fs'
import { pack } from '../voice/understand/pack.ts'
import type { Lists } from '../voice/understand/unpack.ts'

const folder = new URL('../voice/understand/lexicon/', import.meta.url)

/** The lists that are packed, by the name of their file. */
const files = {
  acts: 'acts',
  others: 'people-and-outside',
  places: 'places',
  small: 'small-words',
  things: 'things',
  topics: 'topics',
  when: 'when',
}

const lists = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [
    name,
    JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as Lists,
  ]),
)
writeFileSync(new URL('packed.json', folder), `${JSON.stringify(pack(lists), null, 2)}\n`)
