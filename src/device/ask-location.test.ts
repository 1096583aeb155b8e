import { expect, test } from 'vitest'
import { askLocation } from './ask-location.ts'

function phone(
  answer: { latitude: number; longitude: number } | number,
): Pick<Geolocation, 'getCurrentPosition'> {
  return {
    getCurrentPosition(found, failed) {
      if (typeof answer !== 'number') {
        const coords = {
          ...answer,
          accuracy: 1,
          altitude: null,
          altitudeAccuracy: null,
          heading: null,
          speed: null,
        }
        found({ coords: { ...coords, toJSON: () => coords }, timestamp: 0, toJSON: () => coords })
        return
      }
      const codes = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as const
      failed?.({ code: answer, message: '', ...codes })
    },
  }
}

test('a phone that knows where it is answers in WGS-84 degrees', async () => {
  const answer = await askLocation(phone({ latitude: 38.93, longitude: 100.45 }))
  expect(answer).toEqual({ ok: true, point: { lat: 38.93, lng: 100.45 } })
})

test('a person who says no is not the same as a phone that cannot tell', async () => {
  expect(await askLocation(phone(1))).toEqual({ ok: false, why: 'refused' })
  expect(await askLocation(phone(3))).toEqual({ ok: false, why: 'unavailable' })
  expect(await askLocation(null)).toEqual({ ok: false, why: 'unavailable' })
})
