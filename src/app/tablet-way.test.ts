import { expect, test } from 'vitest'
import { keepOneEntry } from './kiosk/one-entry.ts'
import { tabletWay } from './tablet-way.ts'

test.each([
  ['/', '/tablet'],
  ['/install', '/tablet'],
  ['/welcome/text', '/tablet'],
  ['/mine', '/tablet/mine'],
  ['/mine/data', '/tablet/mine'],
  ['/card', '/tablet/mine'],
  ['/sign-in/phone', '/tablet/mine'],
  ['/enrolments/01a00000-0000-7000-8000-000000000001', '/tablet/mine'],
  ['/staff/sites/620702-x/people', '/tablet/mine'],
  ['/tablet', undefined],
  ['/tablet/mine', undefined],
  ['/nearby', undefined],
  ['/openings/620702-x/enrol', undefined],
  ['/community', undefined],
  ['/settings', undefined],
])('%s on a tablet leads to %s', (path, way) => expect(tabletWay(path)).toBe(way))

test('a tablet has one page to go back to: the one that is there', () => {
  const addresses: string[] = []
  const history = {
    pushState: () => void addresses.push('one more'),
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
      addresses.splice(0, 1, String(url))
    },
  }
  keepOneEntry(history)
  history.replaceState(null, '', '/tablet')
  const { pushState }: Pick<History, 'pushState'> = history
  pushState(null, '', '/tablet/mine')
  pushState(null, '', '/nearby')
  expect(addresses).toEqual(['/nearby'])
})
