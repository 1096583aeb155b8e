import { forcedColours } from '../measures/forced-colours.ts'
import { measureIn } from '../measures/ruler.ts'
import type { Trial } from './trial.ts'

/** The system paints everything in its own few colours. */
export const forcedColoursMode: Trial = {
  name: 'forced colours',
  async run(page, look) {
    await page.emulateMedia({ forcedColors: 'active' })
    const found = await measureIn(page, look, ['forced'])
    await page.emulateMedia({ forcedColors: 'none' })
    return found
  },
  planted: [forcedColours.planted],
}
