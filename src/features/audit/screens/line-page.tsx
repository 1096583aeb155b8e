import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import {
  clockShape,
  devicesShape,
  digitsShape,
  infoShape,
  personShape,
  placeShape,
  tickCircleShape,
} from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { AuditLine } from '../contract.ts'
import { addressOf, type Search } from '../device/search.ts'
import { useLineWords } from './line-words.ts'

export interface LinePageProps {
  line: AuditLine
  search: Search
  mine: string | undefined
}

/** `/staff/audit?…&line=id`: all that one line says, ids in full, and what else was done by or about the same. */
export function LinePage({ line, search, mine }: LinePageProps) {
  const t = useTexts('audit')
  const { moment, outcome } = useLineWords(mine)
  const { actor, person, thing, device, network } = line
  const none = t('line.none')
  const alike = (about: string) => addressOf({ county: search.county, span: 'week', about })
  return (
    <Page title={t(`acts.${line.what}`)} back={addressOf(search)}>
      <FactList
        facts={[
          { shape: clockShape, label: t('sheet.at'), value: moment(line) },
          { shape: tickCircleShape, label: t('sheet.outcome'), value: outcome(line) },
          { shape: personShape, label: t('sheet.by'), value: actor ?? t('line.nobody') },
          { shape: personShape, label: t('sheet.whom'), value: person ?? none },
          { shape: infoShape, label: t('sheet.thing'), value: thing ?? none },
          { shape: devicesShape, label: t('sheet.device'), value: device ?? none },
          { shape: placeShape, label: t('sheet.network'), value: network },
          { shape: digitsShape, label: t('sheet.id'), value: line.id },
        ]}
      />
      <p>{t('line.ids')}</p>
      <ButtonGroup>
        {actor !== null && (
          <ButtonLink look="secondary" href={alike(actor)}>
            {t('line.ofActor')}
          </ButtonLink>
        )}
        {person !== null && person !== actor && (
          <ButtonLink look="secondary" href={alike(person)}>
            {t('line.ofPerson')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Page>
  )
}
