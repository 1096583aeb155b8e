import { PrintSheet, SheetGroup, SheetLines } from '../../../../design/print-sheet/print-sheet.tsx'
import { useNow } from '../../../../device/handed-in.ts'
import { useTexts } from '../../../../device/language.ts'
import { outsideAddress } from '../../../../device/paper.ts'
import { readServedSettings } from '../../../../device/served-settings.ts'
import { momentWords } from '../../../../device/words/day-words.ts'
import { useWords } from '../../../../device/words/words.ts'
import { levels } from '../../device/help-wish.ts'

type Line = 'senior' | 'relative' | 'phone' | 'relation' | 'until' | 'signSenior' | 'signRelative'

/** An empty sheet to fill in and to sign, with the name of whose relative it is. Its code leads relatives to the way in by phone. */
export function EmptySheet({ senior }: { senior: string }) {
  const t = useTexts('family')
  const app = useTexts('app')
  const words = useWords()
  const now = useNow()
  const line = (key: Line, value = t('sheet.blank')) => t('sheet.line', { label: t(`sheet.${key}`), value })
  return (
    <PrintSheet
      title={t('sheet.title')}
      frame={{
        qr: {
          address: outsideAddress('/sign-in/phone?then=/mine/family'),
          label: t('sheet.qr'),
          words: t('sheet.qrWords'),
        },
        printed: words('paper.printed', { moment: momentWords(words, now, now) }),
        demo: readServedSettings(document).demo ? app('banner.demo') : undefined,
      }}
    >
      <SheetLines
        lines={[
          line('senior', senior),
          ...(['relative', 'phone', 'relation', 'until'] as const).map(key => line(key)),
        ]}
      />
      <SheetGroup title={t('sheet.what')}>
        <SheetLines lines={levels.map(level => t('sheet.tick', { what: t(`ask.levels.${level}`) }))} />
      </SheetGroup>
      <p>{t('sheet.fraud')}</p>
      <SheetLines lines={(['signSenior', 'signRelative'] as const).map(key => line(key))} />
    </PrintSheet>
  )
}
