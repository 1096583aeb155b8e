import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardTokenIn } from '../../shared/card-token.ts'
import { checkDigit } from '../../shared/check-digit.ts'
import { deviceLooksOf } from '../../shared/device-looks.ts'
import { pinWeakness } from '../../shared/pin-weakness.ts'
import {
  birthProblem,
  cardProblem,
  codeProblem,
  nameProblem,
  phoneProblem,
  pinProblem,
  typedDigits,
} from './rules.ts'

const sevenDigits = fc.stringMatching(/^\d{7}$/)

describe('a card number', () => {
  it('may be typed with spaces, hyphens and full-width digits', () => {
    expect(cardProblem('1000 0016')).toBeUndefined()
    expect(cardProblem('１０００-００１６')).toBeUndefined()
    expect(typedDigits('１０００ 00-16')).toBe('10000016')
  })

  it.each([
    ['', 'missing'],
    ['1000001', 'not_8_digits'],
    ['1000001a', 'not_8_digits'],
    ['10000017', 'mistyped'],
  ] as const)('%j is %s', (typed, problem) => {
    expect(cardProblem(typed)).toBe(problem)
  })

  it('with one wrong digit is always noticed before anybody is asked', () => {
    fc.assert(
      fc.property(sevenDigits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (seven, place, shift) => {
        const card = `${seven}${checkDigit(seven)}`
        expect(cardProblem(card)).toBeUndefined()
        const wrong = (Number(card[place]) + shift) % 10
        expect(cardProblem(card.slice(0, place) + wrong + card.slice(place + 1))).toBe('mistyped')
      }),
    )
  })
})

describe('a PIN', () => {
  it.each([
    ['1234', undefined],
    ['１２３ ４５６', undefined],
    ['', 'missing'],
    ['123', 'wrong_length'],
    ['1234567', 'wrong_length'],
    ['12a4', 'not_digits'],
  ] as const)('typed as %j is %s', (typed, problem) => {
    expect(pinProblem(typed)).toBe(problem)
  })
})

describe('a device is called as its person would call it', () => {
  it.each([
    [
      'android-phone',
      'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Chrome/87.0.4280.141 Mobile Safari/537.36',
    ],
    [
      'android-phone',
      'Mozilla/5.0 (Linux; Android 12; V2141A; wv) AppleWebKit/537.36 Version/4.0 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.32',
    ],
    [
      'android-tablet',
      'Mozilla/5.0 (Linux; Android 11; SM-T500) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36',
    ],
    [
      'harmony-phone',
      'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
    ],
    [
      'harmony-tablet',
      'Mozilla/5.0 (Tablet; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1',
    ],
    [
      'harmony-phone',
      'Mozilla/5.0 (Linux; Android 10; HarmonyOS; NOH-AN00) AppleWebKit/537.36 Chrome/99.0.4844.88 Mobile Safari/537.36',
    ],
    [
      'computer',
      'Mozilla/5.0 (PC; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1',
    ],
    [
      'iphone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 Version/14.1 Mobile/15E148 Safari/604.1',
    ],
    [
      'apple',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15',
    ],
    [
      'computer',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36',
    ],
    ['unknown', 'curl/8.5.0'],
    ['unknown', undefined],
  ] as const)('%s: %s', (looks, userAgent) => {
    expect(deviceLooksOf(userAgent)).toBe(looks)
  })
})

describe('who joins', () => {
  const today = '2026-11-23'

  it.each([
    ['1951', '3', undefined],
    ['１９５１', '03', undefined],
    ['2012', '11', undefined],
    ['2012', '12', { year: 'too_young' }],
    ['2027', '1', { year: 'not_a_year' }],
    ['51', '3', { year: 'not_a_year' }],
    ['1899', '3', { year: 'not_a_year' }],
    ['1951', '13', { month: 'not_a_month' }],
    ['', '', { year: 'not_a_year', month: 'not_a_month' }],
  ] as const)('born in %s, month %s: %j', (year, month, problem) => {
    expect(birthProblem({ year, month }, today)).toEqual(problem)
  })

  it.each([
    ['李桂芳', undefined],
    ['阿依古丽·买买提', undefined],
    [' ', 'missing'],
    ['123', 'no_letters'],
  ])('is called %j: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })

  it.each([
    ['+86 138 1234 5678', undefined],
    ['', 'missing'],
    ['0936-8210000', 'not_a_mobile'],
  ])('calls from %j: %s', (phone, problem) => {
    expect(phoneProblem(phone)).toBe(problem)
  })

  it.each([
    ['204 816', undefined],
    ['', 'missing'],
    ['20481', 'not_6_digits'],
  ])('writes the code %j: %s', (code, problem) => {
    expect(codeProblem(code)).toBe(problem)
  })
})

describe('a PIN is too easy', () => {
  const known = { birthYear: 1954, birthMonth: 3, card: '10000016' }

  it.each([
    ['0000', 'common'],
    ['888888', 'common'],
    ['1234', 'common'],
    ['654321', 'common'],
    ['112233', 'common'],
    ['520520', 'common'],
    ['2580', 'common'],
    ['1954', 'birth'],
    ['1949', 'birth'],
    ['2012', 'birth'],
    ['195403', 'birth'],
    ['5403', 'birth'],
    ['0016', 'on_card'],
    ['100000', 'on_card'],
    ['135246', undefined],
    ['8642', undefined],
    ['19540', undefined],
  ] as const)('%s: %s', (pin, why) => {
    expect(pinWeakness(pin, known)).toBe(why)
  })

  it('most PINs will do, whoever asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3999 }), start => {
        const pins = Array.from({ length: 200 }, (_, n) =>
          String((start + n * 4999) % 1_000_000).padStart(6, '0'),
        )
        expect(pins.filter(pin => pinWeakness(pin, known) !== undefined).length).toBeLessThan(10)
      }),
      { numRuns: 20 },
    )
  })
})

it.each([
  ['https://a.example/card#Zm9yZ2V0IG1lIG5vdCAx-_', 'Zm9yZ2V0IG1lIG5vdCAx-_'],
  [' http://127.0.0.1:8080/card#AAAAAAAAAAAAAAAAAAAAAA\n', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ['https://a.example/card#short', undefined],
  ['https://a.example/card?x#AAAAAAAAAAAAAAAAAAAAAA', undefined],
  ['https://a.example/at/AAAAAAAAAAAAAAAAAAAAAA', undefined],
  ['10000016', undefined],
  ['', undefined],
])('the QR %j holds %j', (scanned, token) => {
  expect(cardTokenIn(scanned)).toBe(token)
})
