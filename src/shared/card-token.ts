/**
 * What the QR of a card holds: the address that it leads to has it behind `#`, which no browser sends anywhere. Undefined where
 * there is none.
 */
export function cardTokenIn(scanned: string): string | undefined {
  return /^\S*\/card#([\w-]{22})$/.exec(scanned.trim())?.[1]
}
