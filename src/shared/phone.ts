/** A mainland mobile number: 11 digits that begin with 13 to 19. */
export const mobilePattern = /^1[3-9]\d{9}$/

/** A phone number as people write it, as digits alone: full-width ones become plain, spaces, hyphens, brackets and +86 go. */
export function plainPhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s().\-–—]/g, '')
  return plain.replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
}
