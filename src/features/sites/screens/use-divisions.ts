import { useEffect, useState } from 'preact/hooks'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { connectivity } from '../../../device/connectivity.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import type { Remembered } from '../../../device/remembered.ts'
import type { Division } from '../contract.ts'
import { findDivisions, loadDivisions } from '../device/divisions.ts'

type Step = Remembered<{ parent: Division | null; items: Division[] }>
type Found = Remembered<{ items: Division[] }>

/** The places inside one division, of the country without `parent`; undefined while they are on the way. */
export function useDivisions(parent: string | undefined) {
  const options = useHandedIn()
  const [step, setStep] = useState<{ of: string | undefined; answer: Step | CallFailure }>()
  const [tries, setTries] = useState(0)
  const online = connectivity.online.value
  useEffect(() => {
    let left = false
    const load = async () => {
      const answer = await loadDivisions(parent, options)
      if (!left) setStep({ of: parent, answer })
    }
    // What has come stays while the network goes; a step that is missing is asked for when it is back.
    if (step?.of !== parent || !step?.answer.ok) void load()
    return () => {
      left = true
    }
  }, [parent, tries, online])
  return {
    answer: step !== undefined && step.of === parent ? step.answer : undefined,
    retry() {
      setStep(undefined)
      setTries(tries + 1)
    },
  }
}

/** Milliseconds of quiet after which what was typed is looked for. */
const typingRest = 300

/** Places by what is typed so far; undefined while nothing is typed or nothing has come yet. */
export function useFoundDivisions(words: string, within: string) {
  const options = useHandedIn()
  const [tries, setTries] = useState(0)
  const online = connectivity.online.value
  const [found, setFound] = useState<{ words: string; answer: Found | CallFailure }>()
  useEffect(() => {
    if (words === '') return
    let left = false
    const timer = setTimeout(async () => {
      const answer = await findDivisions(words, within, options)
      if (!left) setFound({ words, answer })
    }, typingRest)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [words, within, tries, online])
  // The last answer stays until the next one is there, so that the list doesn't blink at every key.
  return { found: words === '' ? undefined : found?.answer, retry: () => setTries(tries + 1) }
}
