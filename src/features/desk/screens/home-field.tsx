import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Field } from '../../../design/field/field.tsx'
import { placeShape } from '../../../design/icon/shapes.ts'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { type Division, searchDivisions } from '../../sites/contract.ts'

export interface Home {
  readonly code: string
  readonly name: string
}

export interface HomeFieldProps {
  /** What is near comes first: a division's code. */
  within: string
  home: Home
  onChoose: (home: Home) => void
}

const isHome = ({ level }: Division) => level === 'community' || level === 'street'

/** Where somebody lives: mostly around the site, which stands there from the start; any other is found by a few characters. */
export function HomeField({ within, home, onChoose }: HomeFieldProps) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly Division[]>([])
  useEffect(() => {
    const q = query.trim()
    let left = false
    const search = async () => {
      const result = await callEndpoint(searchDivisions, { query: { q, within } }, options)
      if (!left) setFound(result.ok ? result.value.items.filter(isHome) : [])
    }
    if (q === '') setFound([])
    else void search()
    return () => {
      left = true
    }
  }, [query])
  const choose = ({ code, name }: Home) => {
    onChoose({ code, name })
    setOpen(false)
    setQuery('')
  }
  if (!open)
    return (
      <>
        <ConfirmBox>
          <p>
            {t('lives.lives')} <strong>{home.name}</strong>
          </p>
        </ConfirmBox>
        <Button look="quiet" icon={placeShape} onClick={() => setOpen(true)}>
          {t('lives.other')}
        </Button>
      </>
    )
  return (
    <>
      <Field
        name="home"
        type="search"
        label={t('lives.search')}
        hint={t('lives.searchHint')}
        value={query}
        onInput={setQuery}
      />
      <ChoiceList
        choices={found.slice(0, 6).map(division => ({
          id: division.code,
          title: division.name,
          note: division.path.slice(-2).join(' '),
          go: () => choose(division),
        }))}
      />
      {query.trim() !== '' && found.length === 0 && <p role="status">{t('lives.notFound')}</p>}
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t('lives.keep', { name: home.name })}
      </Button>
    </>
  )
}
