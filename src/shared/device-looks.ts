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
