import { useEffect } from 'preact/hooks'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Attended } from '../contract.ts'
import { attendedAt, attendedToday, loadAttendance } from '../device/my-attendance.ts'
import { standWords } from './attendance-words.ts'

export interface AttendanceToday {
  /** How the person stands at the session of an opening that begins then, or at its session today. */
  at: (openingId: string, start?: number) => string | undefined
  label: string
}

/** What is known of `person` today, for screens of other features; nothing until it is known. */
export function useAttendance(person: string | undefined): AttendanceToday {
  const t = useTexts('attendance')
  const words = useWords()
  const options = useHandedIn()
  useEffect(() => {
    if (person !== undefined) void loadAttendance(person, options)
  }, [person])
  const say = (item: Attended | undefined) => item && standWords(t, words, item)
  return {
    at: (openingId, start) =>
      say(start === undefined ? attendedToday(openingId) : attendedAt(openingId, start)),
    label: t('stand.title'),
  }
}
