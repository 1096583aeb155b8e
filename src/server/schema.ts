import type {
  ActIndexTable,
  ActTable,
  AnswerTable,
  AttendanceFactTable,
  EnrolmentTable,
  HeldActTable,
  PresencePassTable,
  ServiceEntryTable,
} from './schema/acts-tables.ts'
import type { AuditEntryTable } from './schema/audit-tables.ts'
import type { SitePersonTable } from './schema/desk-tables.ts'
import type { FamilyCodeTable, FamilyGrantTable, FamilyPaperTable } from './schema/family-tables.ts'
import type { DivisionGramTable, DivisionTable, KeyUseTable, SettingTable } from './schema/ground-tables.ts'
import type { TabletCodeTable, TabletTable } from './schema/kiosk-tables.ts'
import type {
  FeedChangeTable,
  FeedItemTable,
  FeedLeaseTable,
  FeedSnapshotTable,
  OpeningGramTable,
  OpeningTable,
  SessionTable,
  SiteTable,
  SlotTable,
} from './schema/openings-tables.ts'
import type {
  CardDeviceTable,
  CardTable,
  CardTryTable,
  DeviceTable,
  PersonAliasTable,
  PersonProfileTable,
  PersonTable,
  SignInFailureTable,
  WebSessionTable,
} from './schema/people-tables.ts'
import type {
  CodeCountTable,
  OneTimeCodeTable,
  PersonLikeTable,
  PhoneProofTable,
  PhoneUseTable,
  SignInPhoneTable,
} from './schema/phones-tables.ts'
import type {
  ConsentEntryTable,
  PersonAboutTable,
  PersonErasureTable,
  PersonSensitiveTable,
} from './schema/privacy-tables.ts'
import type {
  StaffChallengeTable,
  StaffFactorTable,
  StaffInvitationTable,
  StaffPasskeyTable,
  StaffRoleEndedTable,
  StaffRoleTable,
} from './schema/staff-tables.ts'

/** The tables as the migrations leave them; a change there is a change here. `timestamptz` is read and written as Date. */
export type Database = {
  setting: SettingTable
  key_use: KeyUseTable
  division: DivisionTable
  division_gram: DivisionGramTable
  person: PersonTable
  person_profile: PersonProfileTable
  person_alias: PersonAliasTable
  person_erasure: PersonErasureTable
  person_about: PersonAboutTable
  person_sensitive: PersonSensitiveTable
  consent_entry: ConsentEntryTable
  card: CardTable
  card_device: CardDeviceTable
  card_try: CardTryTable
  staff_role: StaffRoleTable
  staff_role_ended: StaffRoleEndedTable
  staff_factor: StaffFactorTable
  staff_invitation: StaffInvitationTable
  staff_passkey: StaffPasskeyTable
  staff_challenge: StaffChallengeTable
  device: DeviceTable
  tablet: TabletTable
  tablet_code: TabletCodeTable
  web_session: WebSessionTable
  sign_in_failure: SignInFailureTable
  person_like: PersonLikeTable
  sign_in_phone: SignInPhoneTable
  one_time_code: OneTimeCodeTable
  code_count: CodeCountTable
  phone_use: PhoneUseTable
  phone_proof: PhoneProofTable
  site: SiteTable
  site_person: SitePersonTable
  opening: OpeningTable
  opening_gram: OpeningGramTable
  session: SessionTable
  slot: SlotTable
  act_index: ActIndexTable
  act: ActTable
  answer: AnswerTable
  held_act: HeldActTable
  enrolment: EnrolmentTable
  attendance_fact: AttendanceFactTable
  presence_pass: PresencePassTable
  service_entry: ServiceEntryTable
  audit_entry: AuditEntryTable
  family_grant: FamilyGrantTable
  family_code: FamilyCodeTable
  family_paper: FamilyPaperTable
  feed_lease: FeedLeaseTable
  feed_snapshot: FeedSnapshotTable
  feed_item: FeedItemTable
  feed_change: FeedChangeTable
}
