import { durationWords } from '../../../device/words/clock-words.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { forWhom, loadMe } from '../../../features/people/device/me.ts'
import { loadRecord, myRecord } from '../../../features/record/device/my-record.ts'
import { type Answer, callWay, signInWay, told, way } from '../asking.ts'

/** 我帮了多少小时: confirmed and waiting hours as two sentences, never added up. */
export const answerRecord: Answer = async (wish, asking) => {
  const { t, words, options, now } = asking
  const signIn = told([t('record.signIn')], [signInWay(asking, { say: wish.said ?? '' })])
  await loadMe(options)
  if (!forWhom.value) return signIn
  const failure = await loadRecord(forWhom.value.id, options)
  if (failure?.kind === 'signed-out') return signIn
  const record = myRecord.value
  if (record === undefined) return told([t('unreachable')], [callWay(asking)])
  const { confirmedMinutes, waitingMinutes } = record.value
  const old = failure !== undefined || record.from === 'memory'
  const lines = [
    ...(old ? [t('old', { moment: momentWords(words, record.at, now) })] : []),
    ...(confirmedMinutes > 0 ? [t('record.sure', { hours: durationWords(words, confirmedMinutes) })] : []),
    ...(waitingMinutes > 0 ? [t('record.open', { hours: durationWords(words, waitingMinutes) })] : []),
    ...(confirmedMinutes + waitingMinutes === 0 ? [t('record.none')] : []),
  ]
  return told(lines, [way(t('record.see'), '/mine/record')])
}
