import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { printShape, saveShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { browserPrinter } from '../../../device/paper.ts'
import type { AuditLine } from '../contract.ts'
import { askWhole } from '../device/audit-calls.ts'
import { addressOf, daysOf, type Search } from '../device/search.ts'
import { exactMoment, useLineWords, useSheet } from './line-words.ts'
import { useSearchWords } from './search-words.ts'

export interface ExportPageProps {
  search: Search
  place: string | null
  mine: string | undefined
  /** Asks who is here, where the server wants to know it again. */
  Prove: ComponentType<{ onProved: () => void }>
}

type Whole = { readonly items: readonly AuditLine[]; readonly whole: boolean }

/** `/staff/audit?…&show=export`: the lines as a file or on paper, after it has been shown again who takes them. */
export function ExportPage({ search, place, mine, Prove }: ExportPageProps) {
  const t = useTexts('audit')
  const options = useHandedIn()
  const now = useNow()
  const searchWords = useSearchWords()
  const [state, setState] = useState<{ busy?: true; proof?: true; failure?: CallFailure; done?: Whole }>({})
  const take = async () => {
    setState({ busy: true })
    const result = await askWhole(search, now, options)
    if (result.ok) setState({ done: result.value })
    else if (result.kind === 'refused' && result.code === 'prove_again') setState({ proof: true })
    else setState({ failure: result })
  }
  return (
    <Page title={t('export.title')} back={addressOf(search)}>
      {state.done === undefined ? (
        <>
          <ConfirmBox>
            <p>
              <strong>{place ?? t('places.nowhere')}</strong>
            </p>
            <p>{searchWords(search)}</p>
            <p>{t('export.what')}</p>
          </ConfirmBox>
          {state.failure !== undefined && (
            <Notice tone="care" role="alert">
              {t(`export.failed.${state.failure.kind}`)}
            </Notice>
          )}
          {state.proof ? (
            <Prove onProved={() => void take()} />
          ) : (
            <Button busy={state.busy ? t('export.going') : undefined} onClick={() => void take()}>
              {t('export.go')}
            </Button>
          )}
        </>
      ) : (
        <Taken found={state.done} search={search} mine={mine} />
      )}
    </Page>
  )
}

/** An address within this page of a file made here; given back when the screen goes. */
function useFile(text: string): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return address
}

function Taken({ found, search, mine }: { found: Whole } & Pick<ExportPageProps, 'search' | 'mine'>) {
  const t = useTexts('audit')
  const now = useNow()
  const { printer = browserPrinter(window) } = useHandedIn()
  const { title, who } = useLineWords(mine)
  const sheet = useSheet()
  const file = useFile(sheet(found.items))
  const { first, last } = daysOf(search, now)
  const rows = found.items.map(line => ({
    ...{ id: line.id, title: title(line), notes: [exactMoment(line.at), who(line)] },
  }))
  return (
    <>
      <Result outcome="done" words={t('export.done', { count: found.items.length })} />
      {!found.whole && <Notice tone="care">{t('export.notWhole')}</Notice>}
      {file !== undefined && (
        <ButtonLink
          icon={saveShape}
          href={file}
          download={`${t('title')} ${search.county} ${first} ${last}.csv`}
        >
          {t('export.save')}
        </ButtonLink>
      )}
      {printer !== undefined && (
        <Button look="secondary" icon={printShape} onClick={printer}>
          {t('export.print')}
        </Button>
      )}
      <RowList rows={rows} />
    </>
  )
}
