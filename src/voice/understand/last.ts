/** The last of a list, or the last that fits. (`at` and `findLast` are newer than the phones this runs on.) */
export function last<Value>(
  list: readonly Value[],
  fits: (value: Value) => boolean = () => true,
): Value | undefined {
  for (let at = list.length - 1; at >= 0; at--) {
    const value = list[at]
    if (value !== undefined && fits(value)) return value
  }
  return undefined
}
