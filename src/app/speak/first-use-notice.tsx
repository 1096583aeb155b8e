import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { Dialog } from '../../design/dialog/dialog.tsx'
import { useTexts } from '../../device/language.ts'

export interface FirstUseNoticeProps {
  onAgree: () => void
  onType: () => void
}

/** Before a voice may leave the phone: who listens, and that typing does as well. */
export function FirstUseNotice({ onAgree, onType }: FirstUseNoticeProps) {
  const t = useTexts('talking')
  return (
    <Dialog title={t('notice.title')} close={t('notice.close')} onClose={onType}>
      <p>{t('notice.what')}</p>
      <p>{t('notice.ours')}</p>
      <ButtonGroup>
        <Button onClick={onAgree}>{t('notice.yes')}</Button>
        <Button look="secondary" onClick={onType}>
          {t('notice.no')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
