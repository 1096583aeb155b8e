import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attendanceScene } from '../../../server/testing/attendance-scene.ts'
import { cardReader } from '../../../server/testing/card-reader.ts'
import { addDivisions, addSite } from '../../../server/testing/sample-openings.ts'
import { tabletPin, tabletScene } from '../../../server/testing/tablet-scene.ts'
import { openTestApp, problemIn, signInAs, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let scene: Awaited<ReturnType<typeof tabletScene>>
let reader: ReturnType<typeof cardReader>

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, ['620702001001'])
  const site = await addSite(town.database, '620702')
  scene = await tabletScene(town, site)
  reader = cardReader(town)
  const door = attendanceScene(town, site)
  await door.enrol(await signInAs(town.database, '王秀兰'), (await door.lesson()).id)
})
afterAll(() => town.close())

const code = (response: Parameters<typeof problemIn>[0]) => problemIn(response).code

describe('guessing at a tablet', () => {
  it('a card shown without its PIN forgives no wrong PIN and counts as none', async () => {
    const tablet = await scene.tablet()
    const mine = await reader.card()
    const shown = { by: 'number', number: mine.number }
    for (let n = 0; n < 5; n++) {
      expect((await scene.show(tablet, shown)).statusCode).toBe(200)
      expect(code(await scene.show(tablet, shown, '9999'))).toBe('wrong_card_or_pin')
    }
    expect(code(await scene.show(tablet, shown, mine.pin))).toBe('card_locked')
    // Whoever comes to sign in to a class can, whatever somebody guessed before.
    expect((await scene.show(tablet, shown)).statusCode).toBe(200)
  })

  it('numbers typed to see which there are end after twenty', async () => {
    const tablet = await scene.tablet()
    const codes: string[] = []
    for (let n = 0; n < 21; n++)
      codes.push(code(await scene.show(tablet, { by: 'number', number: String(71_000_000 + n) })))
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('no_card_here'))
    expect(codes[20]).toBe('too_many_cards')
  })
})

describe('staff mode', () => {
  it('shows whole names for the PIN, changes what visitors show, and ends the tablet', async () => {
    const tablet = await scene.tablet()
    const { cookie } = tablet
    const post = (path: string, body: object) =>
      scene.call('POST', `/api/v1/tablet/${path}`, { cookie, body })
    expect(code(await post('staff', { pin: '000000' }))).toBe('wrong_tablet_pin')
    const { items } = (await post('staff', { pin: tabletPin })).json()
    expect(items.flatMap((each: { people: { name: string }[] }) => each.people)[0].name).not.toContain('*')
    expect((await post('ways', { pin: tabletPin, ways: ['roster'] })).json().ways).toEqual(['roster'])
    expect(code(await post('leave', { pin: '000000' }))).toBe('wrong_tablet_pin')
    expect((await post('leave', { pin: tabletPin })).json()).toEqual({ left: true })
    expect(code(await post('staff', { pin: tabletPin }))).toBe('no_tablet')
  })

  it('rests after five wrong PINs, also for the right one', async () => {
    const { cookie } = await scene.tablet()
    const staff = (pin: string) => scene.call('POST', '/api/v1/tablet/staff', { cookie, body: { pin } })
    for (let n = 0; n < 5; n++) expect(code(await staff('000000'))).toBe('wrong_tablet_pin')
    expect(code(await staff(tabletPin))).toBe('tablet_pin_rests')
    town.clock.move({ hours: 1 / 4 })
    expect((await staff(tabletPin)).statusCode).toBe(200)
  })
})
