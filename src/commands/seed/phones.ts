// Area code and length of a local number, by city (4 digits) or province (2 digits).
const areas: Readonly<Record<string, readonly [area: string, digits: number]>> = {
  '12': ['022', 8],
  '1506': ['0477', 7],
  '2301': ['0451', 8],
  '2302': ['0452', 7],
  '2303': ['0467', 7],
  '2304': ['0468', 7],
  '2305': ['0469', 7],
  '2306': ['0459', 7],
  '2307': ['0458', 7],
  '2308': ['0454', 7],
  '2309': ['0464', 7],
  '2310': ['0453', 7],
  '2311': ['0456', 7],
  '2312': ['0455', 7],
  '2327': ['0457', 7],
  '3209': ['0515', 8],
  '6207': ['0936', 7],
  '6322': ['0970', 7],
}

/** A made-up landline of the county's area, `0936-8210017`: well-formed, and the same for the same `serial`. */
export function landline(county: string, serial: number): string {
  const [area, digits] = areas[county.slice(0, 4)] ?? areas[county.slice(0, 2)] ?? areas['12'] ?? ['022', 8]
  const start = '8210000'.padEnd(digits, '0')
  return `${area}-${Number(start) + (serial % 10_000)}`
}

/** A made-up mobile number in a block that was never given out to people. */
export function mobile(serial: number): string {
  return `130000${String(serial % 100_000).padStart(5, '0')}`
}
