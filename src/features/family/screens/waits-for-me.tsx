import { ButtonLink } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Helper } from '../contract.ts'
import { yourWords } from './family-words.ts'

/**
 * On 我的, above everything: somebody waits for my word. What two workers entered is asked again here, where a card opens. Nothing where
 * nobody waits.
 */
export function WaitsForMe({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTexts('family')
  const toKeep = helpers.find(each => each.onPaper?.toKeep)
  const one = toKeep ?? helpers.find(each => each.state === 'asked')
  if (one === undefined) return null
  const by = yourWords(t, one)
  return (
    <Notice
      tone="care"
      action={
        <ButtonLink look="secondary" href={`/mine/family/${one.id}`}>
          {t('waits.go')}
        </ButtonLink>
      }
    >
      {toKeep === undefined ? t('waits.asked', { by }) : t('waits.toKeep', { by })}
    </Notice>
  )
}
