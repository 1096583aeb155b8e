import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { QrCode } from '../../../design/qr-code/qr-code.tsx'
import { Result } from '../../../design/result/result.tsx'
import { copyText } from '../../../device/copy-text.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { outsideAddress } from '../../../device/paper.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { MadeLink } from '../county-contract.ts'
import { useRightWords } from './right-words.ts'

/** The one-time link, as a code to scan and as words to copy: shown once, known to nobody else. */
export function LinkToHandOver({ link, name, back }: { link: MadeLink; name: string; back: string }) {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  const rightWords = useRightWords()
  const [copied, setCopied] = useState<boolean | undefined>()
  const address = outsideAddress(`/staff/start#${link.token}`)
  return (
    <>
      <Result outcome="done" words={t('link.done', { name })} />
      <p>{t('link.for', { name, right: rightWords(link) })}</p>
      <QrCode address={address} label={t('link.qr', { name })} />
      <p>{t('link.until', { moment: momentWords(words, Date.parse(link.expiresAt), now) })}</p>
      <Notice tone="care">{t('link.inPerson', { name })}</Notice>
      <Button look="secondary" onClick={async () => setCopied(await copyText(address))}>
        {t('link.copy')}
      </Button>
      {copied !== undefined && <p role="status">{copied ? t('link.copied') : t('link.notCopied')}</p>}
      <ButtonLink href={back}>{t('link.fine')}</ButtonLink>
    </>
  )
}
