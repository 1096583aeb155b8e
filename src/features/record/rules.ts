/** Confirmed hours at which each star begins, the first star first. Staff award stars; nothing here gives one. */
export const starHours = [100, 300, 600, 1000, 1500] as const

/** Minutes as people say them; hours are rounded down, never up. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  const whole = Math.max(0, Math.floor(minutes))
  return { hours: Math.floor(whole / 60), minutes: whole % 60 }
}

/** How many stars the confirmed minutes reach: 99 hours 59 minutes are none. */
export function starsReached(confirmedMinutes: number): number {
  return starHours.filter(hours => confirmedMinutes >= hours * 60).length
}

/** The next star, its hours and the minutes still missing; undefined when all are reached. */
export function nextStar(
  confirmedMinutes: number,
): { readonly star: number; readonly hours: number; readonly minutesLeft: number } | undefined {
  const star = starsReached(confirmedMinutes)
  const hours = starHours[star]
  return hours === undefined
    ? undefined
    : { star: star + 1, hours, minutesLeft: Math.ceil(hours * 60 - confirmedMinutes) }
}
