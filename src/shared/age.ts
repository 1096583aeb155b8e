/** Children under 14 are only counted, never made into persons here (个人信息保护法 art 31). `today` as YYYY-MM-DD. */
export function isUnder14(
  { birthYear, birthMonth }: { readonly birthYear: number; readonly birthMonth: number },
  today: string,
): boolean {
  const months = (Number(today.slice(0, 4)) - birthYear) * 12 + Number(today.slice(5, 7)) - birthMonth
  return months < 14 * 12
}
