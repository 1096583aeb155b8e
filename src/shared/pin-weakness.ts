/** Of all PINs those that are tried first: runs, squares on the keys, numbers that sound like wishes. */
const commonPins = new Set(
  [
    '1212 1313 1314 1122 1133 2233 2580 5201 5200 1688 1234 2345 3456 4567 5678 6789 0123 7890 1004 2000 6969',
    '112233 123123 121212 123321 131420 147258 147852 159357 159753 258369 520520 521521 520131 521131 168168 666888 888666',
    '789456 456789 963852 111222 222333 333444 101010 123654 147896 102030 131313 232323 212121 696969 110110 119119 201314',
  ].flatMap(line => line.split(' ')),
)

const steps = (pin: string) => [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))

/**
 * Why a PIN is too easy: everybody tries it first (all one digit, a run, a common one), it is a year or a date of birth, or it stands
 * on the card itself. Undefined for one that will do.
 */
export function pinWeakness(
  pin: string,
  known: { birthYear?: number | null; birthMonth?: number | null; card?: string } = {},
): 'common' | 'birth' | 'on_card' | undefined {
  const runs = steps(pin)
  if (runs.every(step => step === 0) || runs.every(step => step === 1) || runs.every(step => step === -1))
    return 'common'
  if (commonPins.has(pin)) return 'common'
  // Any year somebody living was born in, and the months of one's own.
  if (/^(19\d\d|20[0-2]\d)$/.test(pin)) return 'birth'
  const { birthYear, birthMonth, card = '' } = known
  if (birthYear && birthMonth) {
    const [year, month] = [String(birthYear), String(birthMonth).padStart(2, '0')]
    const dates = [year + month, month + year, year.slice(2) + month, month + year.slice(2)]
    if (dates.includes(pin)) return 'birth'
  }
  return card.includes(pin) ? 'on_card' : undefined
}
