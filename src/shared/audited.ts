/**
 * What the audit knows by name. Enrolments, attendance and services are not here: their acts are a ledger of their own that
 * says the same of them.
 */
export const auditedActs = [
  'sign_in',
  'sign_out',
  'session_end',
  'code_sent',
  'code_read_out',
  'join',
] as const
export type AuditedAct = (typeof auditedActs)[number]
