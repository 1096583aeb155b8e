import type audit from '../texts/zh-CN.json'

type Known = Exclude<keyof (typeof audit)['why'], 'other'>

/** Refusals as the audit writes them down, that have words of their own here; others are told by their code. */
const known: Readonly<Record<Known, true>> = {
  wrong_card_or_pin: true,
  card_locked: true,
  too_many_cards: true,
  wrong_staff_sign_in: true,
  staff_locked: true,
  not_staff: true,
  wrong_proof: true,
  wrong_passkey: true,
  passkey_copied: true,
  wrong_code: true,
  wrong_presence_code: true,
  not_allowed: true,
  no_such_card: true,
  no_such_sign_in: true,
  no_such_invitation: true,
}

export const isKnownOutcome = (code: string): code is Known => code in known
