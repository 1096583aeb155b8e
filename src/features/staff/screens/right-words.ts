import { useTexts } from '../../../device/language.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'

/** 甘泉社区服务站的工作人员; an administrator is one of the whole deployment. */
export function useRightWords(): (of: { right: StaffRight; place: string | null }) => string {
  const t = useTexts('staff')
  return ({ right, place }) => t(`right.${right.role}`, { place: place ?? '' })
}
