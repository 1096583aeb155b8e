import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'

/** Says that nothing has happened; `unsent` for want of a network, with what to do. */
export function NotDone({ failure, unsent }: { failure: CallFailure; unsent: string }) {
  const app = useTexts('app')
  return failure.kind === 'offline' ? (
    <Notice tone="offline" role="alert">
      {unsent}
    </Notice>
  ) : (
    <Notice tone="care" role="alert">
      {app('failed.text')}
    </Notice>
  )
}
