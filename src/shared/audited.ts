/**
 * What the audit knows by name. Enrolments, attendance and services are not here: their acts are a ledger of their own that
 * says the same of them. A name is never taken out again: lines that hold it stay.
 */
export const auditedActs = [
  'sign_in',
  'sign_out',
  'session_end',
  'code_sent',
  'code_read_out',
  'join',
  'audit_read',
  'audit_exported',
  'data_told',
  'pin_changed',
  'person_made',
  'person_found',
  'person_looked_at',
  'person_confirmed',
  'person_corrected',
  'card_made',
  'card_stopped',
  'pin_set',
  'family_code',
  'family_ask',
  'family_yes',
  'family_end',
  'presence',
  'staff_proved',
  'staff_link_opened',
  'staff_started',
  'staff_invited',
  'staff_suspended',
  'staff_right_given',
  'staff_restored',
  'staff_passphrase',
  'passkey_added',
  'passkey_removed',
  'staff_invitation_withdrawn',
  'site_made',
  'site_closed',
] as const
export type AuditedAct = (typeof auditedActs)[number]

/** The county of what belongs to none: a try with a card that does not exist, somebody without a community. */
export const noCounty = '000000'
