import type { CallFailure } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { offlineDatabase } from '../../../device/offline-database.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { Remembered } from '../../../device/remembered.ts'
import { type HelpingNews, listHelpingNews } from '../contract.ts'
import { type Looked, lookedAt, withFirstMet } from '../helping-changes.ts'
import type { FamilyOptions } from './my-family.ts'

/** How things stand for whom I help, as this device knows it. */
export const helpingNews = personalSignal<Remembered<HelpingNews>>()

/** What of it was looked at here; undefined before it is known. */
export const looked = personalSignal<Looked>()

/** Told apart from what is remembered of calls: it is this device's own, and goes with the person. */
const keyOf = (person: string) => `${person} looked`

type Kept = { readonly value: Looked; readonly at: number }

/** Shows at once what this device remembers, then asks. Of whoever took help back, what was looked at goes. */
export async function loadHelpingNews(
  person: string,
  options: FamilyOptions = {},
): Promise<CallFailure | undefined> {
  const { database = offlineDatabase } = options
  looked.value ??= (await database.store<Kept>('mine').get(keyOf(person)))?.value ?? {}
  const failure = await loadPersonal(helpingNews, listHelpingNews, {}, { ...options, person })
  const news = helpingNews.value
  if (failure === undefined && news !== undefined)
    await keep(person, withFirstMet(looked.value ?? {}, news.value), options)
  return failure
}

/** 知道了: everything that is shown has been looked at. */
export async function markLooked(person: string, options: FamilyOptions = {}): Promise<void> {
  const news = helpingNews.value
  if (news !== undefined) await keep(person, lookedAt(news.value), options)
}

async function keep(person: string, value: Looked, options: FamilyOptions): Promise<void> {
  const { database = offlineDatabase, now = Date.now } = options
  if (JSON.stringify(value) === JSON.stringify(looked.value)) return
  looked.value = value
  await database.store<Kept>('mine').put(keyOf(person), { value, at: now() })
}
