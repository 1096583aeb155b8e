import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { printShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { CardSheet } from '../../../design/print-sheet/card-sheet.tsx'
import { useTexts } from '../../../device/language.ts'
import { outsideAddress, usePaper } from '../../../device/paper.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import type { DeskSite, MadeCards } from '../contract.ts'
import { shownCard } from '../rules.ts'

const loadSheet = async () => CardSheet

/** The cards that were just made, on the screen and on paper. Whoever leaves this page has to make them anew: the codes are kept nowhere. */
export function MadeSheet({ site, cards }: { site: DeskSite; cards: MadeCards['items'] }) {
  const t = useTexts('desk')
  const app = useTexts('app')
  const words = useTexts('words')
  const { Sheet, print } = usePaper(loadSheet, true)
  const demo = readServedSettings(document).demo ? app('banner.demo') : undefined
  return (
    <>
      <Notice tone="care" role="status">
        {t('print.once')}
      </Notice>
      {print === undefined ? (
        <Notice tone="plain">{t('print.noPrinter')}</Notice>
      ) : (
        <Button icon={printShape} onClick={print}>
          {words('paper.print')}
        </Button>
      )}
      {Sheet !== undefined && (
        <Sheet
          title={t('print.sheet', { site: site.name })}
          demo={demo}
          cards={cards.map(({ person, name, number, token }) => ({
            id: person,
            app: app('name'),
            name,
            number: shownCard(number),
            site: site.name,
            words: t('print.onCard'),
            qr: { address: outsideAddress(`/card#${token}`), label: t('print.qr', { name }) },
          }))}
        />
      )}
      <ButtonLink look="secondary" href={`/staff/sites/${site.id}/people`}>
        {t('print.next')}
      </ButtonLink>
    </>
  )
}
