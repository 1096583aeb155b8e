import * as v from 'valibot'
import { divisionCodeSchema } from './schemas.ts'

/**
 * What somebody may do beyond their own affairs; `src/server/policy.ts` says what each opens.
 * - `staff` of one site (站点工作人员)
 * - `coordinator` of a division and all below it: county, city or province (区县·市·省管理员)
 * - `auditor` of a division and all below it: reads, changes nothing (审计员)
 * - `administrator` of the whole deployment, so of no place (系统管理员)
 */
export const staffRightSchema = v.union([
  v.object({ role: v.literal('staff'), site: v.string() }),
  v.object({ role: v.literal('coordinator'), division: divisionCodeSchema }),
  v.object({ role: v.literal('auditor'), division: divisionCodeSchema }),
  v.object({ role: v.literal('administrator') }),
])
export type StaffRight = v.InferOutput<typeof staffRightSchema>
