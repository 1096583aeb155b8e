import {
  PrintSheet,
  SheetFacts,
  SheetGroup,
  SheetLines,
} from '../../../../design/print-sheet/print-sheet.tsx'
import { useNow } from '../../../../device/handed-in.ts'
import { useTexts } from '../../../../device/language.ts'
import { outsideAddress } from '../../../../device/paper.ts'
import { readServedSettings } from '../../../../device/served-settings.ts'
import { momentWords } from '../../../../device/words/day-words.ts'
import { useWords } from '../../../../device/words/words.ts'
import { scopes } from '../../../../shared/scopes.ts'

/** An empty sheet to fill in and to sign, with the name of whose relative it is. Its code leads relatives to the way in by phone. */
export function EmptySheet({ senior }: { senior: string }) {
  const t = useTexts('family')
  const app = useTexts('app')
  const words = useWords()
  const now = useNow()
  const blank = t('sheet.blank')
  const facts = (keys: readonly ('relative' | 'phone' | 'relation' | 'calls' | 'until')[]) =>
    keys.map(key => ({ label: t(`sheet.${key}`), value: blank }))
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
      <SheetFacts
        facts={[
          { label: t('sheet.senior'), value: senior },
          ...facts(['relative', 'phone', 'relation', 'calls']),
        ]}
      />
      <SheetGroup title={t('sheet.what')}>
        <SheetLines lines={scopes.map(scope => t('sheet.tick', { what: t(`can.${scope}`) }))} />
      </SheetGroup>
      <SheetFacts facts={facts(['until'])} />
      <p>{t('sheet.fraud')}</p>
      <SheetGroup title={t('sheet.sign')}>
        <SheetFacts
          facts={[
            { label: t('sheet.signSenior'), value: blank },
            { label: t('sheet.signRelative'), value: blank },
            { label: t('sheet.date'), value: blank },
          ]}
        />
      </SheetGroup>
    </PrintSheet>
  )
}
