const perDegree = 200
const rowWidth = 1_000_000

/**
 * The cell of a WGS-84 point in a grid of 0.005 degrees (about 560 m by 430 m here), as one number that an index can
 * hold: the row counted from the south pole times a million plus the column counted from the antimeridian.
 */
export function cellOf(lat: number, lng: number): number {
  return Math.floor((lat + 90) * perDegree) * rowWidth + Math.floor((lng + 180) * perDegree)
}

/** The cells that cover a circle of `radius` metres: one range of numbers for each row of the grid. */
export type CellRanges = { first: number[]; last: number[] }

export function cellRanges(point: { lat: number; lng: number }, radius: number): CellRanges {
  const degrees = radius / 111_195
  const wide = degrees / Math.max(Math.cos((point.lat * Math.PI) / 180), 0.01)
  const lats = [point.lat - degrees, point.lat + degrees].map(lat => Math.min(Math.max(lat, -90), 90))
  const lngs = [point.lng - wide, point.lng + wide].map(lng => Math.min(Math.max(lng, -180), 180))
  const [low = 0, high = 0] = lats.map(lat => Math.floor((lat + 90) * perDegree))
  const [left = 0, right = 0] = lngs.map(lng => Math.floor((lng + 180) * perDegree))
  const rows = Array.from({ length: high - low + 1 }, (_, at) => (low + at) * rowWidth)
  return { first: rows.map(row => row + left), last: rows.map(row => row + right) }
}
