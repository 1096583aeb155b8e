/** WGS-84 degrees, as browsers give them. */
export type AskedPoint = { readonly lat: number; readonly lng: number }

/** `refused`: the person or the device said no; `unavailable`: there is no way to know, or it took too long. */
export type LocationAnswer =
  | { readonly ok: true; readonly point: AskedPoint }
  | { readonly ok: false; readonly why: 'refused' | 'unavailable' }

type Locator = Pick<Geolocation, 'getCurrentPosition'>

const patience = 15_000
/** Where somebody was ten minutes ago is near enough to sort a list by. */
const oldestUseful = 10 * 60_000
const permissionDenied = 1

/** Asks once where this device is. Never throws; a missing or refused location is an ordinary answer. */
export function askLocation(
  locator: Locator | null | undefined = navigator.geolocation,
): Promise<LocationAnswer> {
  return new Promise(resolve => {
    // Some browsers inside other apps have none, or null.
    if (locator === undefined || locator === null) return resolve({ ok: false, why: 'unavailable' })
    locator.getCurrentPosition(
      ({ coords }) => resolve({ ok: true, point: { lat: coords.latitude, lng: coords.longitude } }),
      error => resolve({ ok: false, why: error.code === permissionDenied ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: false, maximumAge: oldestUseful, timeout: patience },
    )
  })
}
