/** What a device looks like to its person: no model, no version, only what one would say of it. */
export const deviceLooks = [
  'android-phone',
  'android-tablet',
  'harmony-phone',
  'harmony-tablet',
  'iphone',
  'apple',
  'computer',
  'unknown',
] as const
export type DeviceLooks = (typeof deviceLooks)[number]

/** In this order: HarmonyOS and Android phones name each other's systems too. */
const looks: readonly (readonly [RegExp, DeviceLooks])[] = [
  [/OpenHarmony.*\(PC;|\(PC;.*OpenHarmony/, 'computer'],
  [/\(Tablet;.*OpenHarmony/, 'harmony-tablet'],
  [/OpenHarmony|HarmonyOS/, 'harmony-phone'],
  [/iPhone|iPod/, 'iphone'],
  // An iPad calls itself a Mac.
  [/iPad|Macintosh/, 'apple'],
  [/Android.*Mobile/, 'android-phone'],
  [/Android/, 'android-tablet'],
  [/Windows|X11|CrOS|Linux/, 'computer'],
]

/** What a person would call the device whose browser names itself so; nothing finer is kept. */
export function deviceLooksOf(userAgent: string | undefined): DeviceLooks {
  return looks.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? 'unknown'
}
