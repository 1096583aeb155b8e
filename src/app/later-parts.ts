import type { ComponentType } from 'preact'
import { loadTexts } from '../device/language.ts'

/** A part with its texts. */
async function withTexts<Part>(part: Promise<Part>, ...texts: string[]): Promise<Part> {
  const [found] = await Promise.all([part, loadTexts(texts)])
  return found
}

/**
 * Parts around the screens and of the first one that aren't needed for the first paint, by name. They are listed here, apart from
 * the first script: each file that it mentions costs it.
 */
export const laterParts = {
  /** 我在为妈妈办事: for who acts for somebody else. */
  actingBar: async () => (await withTexts(import('./acting-bar.tsx'), 'family')).WhomIActFor,
  /** 用完了: on a tablet. */
  tabletBar: async () => (await withTexts(import('./kiosk/tablet-bar.tsx'), 'kiosk')).TabletBar,
  installOffer: async () =>
    (await withTexts(import('../features/install/screens/install-offer.tsx'), 'install')).InstallOffer,
  nextThing: async () => (await import('./next-thing-card.tsx')).NextThingCard,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>
