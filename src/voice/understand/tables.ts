import packed from './lexicon/packed.json' with { type: 'json' }
import { unpack } from './unpack.ts'

/** The lists of the lexicon. `npm run pack-lexicon` packs them, and a test holds the packed ones to the plain. */
export const tables = unpack(packed)
