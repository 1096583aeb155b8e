import { expect, test } from 'vitest'
import { createConnectivity } from './connectivity.ts'

function phone(onLine: boolean) {
  let now = onLine
  let tell: () => void = () => undefined
  return {
    isOnLine: () => now,
    onChange(listener: () => void) {
      tell = listener
      return () => undefined
    },
    says(next: boolean) {
      now = next
      tell()
    },
  }
}

test('a phone that says it has no network is believed', () => {
  const network = phone(true)
  const { online } = createConnectivity(network)
  network.says(false)
  expect(online.value).toBe(false)
})

test('a phone with Wi-Fi that reaches nobody is offline, whatever it says', () => {
  const connectivity = createConnectivity(phone(true))
  connectivity.callUnanswered()
  expect(connectivity.online.value).toBe(false)
})

test('the first answer of our server says that the network is back', () => {
  const connectivity = createConnectivity(phone(false))
  connectivity.callAnswered()
  expect(connectivity.online.value).toBe(true)
})
