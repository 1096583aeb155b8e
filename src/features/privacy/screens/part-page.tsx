import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { About, AboutSaved, MaskedItem } from '../about-contract.ts'
import type { AboutWay } from '../device/about-ways.ts'
import type { SensitiveItem } from '../rules.ts'
import { type AboutPart, useItemWords } from './about-words.ts'
import { ItemPart } from './item-part.tsx'
import { EmergencyPart, InsurancePart, LikesPart, SexPart, WordsPart } from './plain-parts.tsx'
import { usePrivacyTrouble } from './privacy-trouble.ts'
import { Withdraw } from './withdraw.tsx'

interface Common {
  about: About
  way: AboutWay
  note?: ComponentChildren
}

const useLeave = (base: string) => {
  const { route } = useLocation()
  return () => route(`${base}?saved=1`, true)
}

/** One ordinary thing about somebody. */
export function PlainPartPage({ part, about, way, note }: Common & { part: AboutPart }) {
  const t = useTexts('privacy')
  const leave = useLeave(way.base)
  const save = async (saved: AboutSaved) => {
    const failure = await way.save(saved)
    if (failure === undefined) leave()
    return failure
  }
  const props = { about, save }
  return (
    <Page title={t(`about.part.${part}`)} back={way.base}>
      {note}
      {part === 'sex' && <SexPart {...props} />}
      {part === 'likes' && <LikesPart {...props} />}
      {part === 'insurance' && <InsurancePart {...props} />}
      {(part === 'skills' || part === 'wishes') && <WordsPart {...props} part={part} />}
      {part === 'emergency' && (
        <>
          {about.emergency !== null && <Whole item="emergency_phone" way={way} />}
          <EmergencyPart {...props} />
          {about.emergency !== null && <Clear clear={() => save({ emergency: null })} />}
        </>
      )}
    </Page>
  )
}

/** Takes something away that needs no consent. */
function Clear({ clear }: { clear: () => Promise<unknown> }) {
  const t = useTexts('privacy')
  return (
    <Button look="quiet" onClick={() => void clear()}>
      {t('about.clear')}
    </Button>
  )
}

/** One sensitive thing: why it is asked, what is kept, the yes, and the way back. */
export function ItemPage({ item, about, way, note }: Common & { item: SensitiveItem }) {
  const t = useTexts('privacy')
  const itemWords = useItemWords()
  const leave = useLeave(way.base)
  const kept = about.sensitive.find(each => each.item === item)?.shown
  return (
    <Page title={t(`about.item.${item}`)} back={way.base}>
      {note}
      <ConfirmBox>
        <p>{t(`about.why.${item}`)}</p>
        {kept !== undefined && (
          <p>
            <strong>{t('about.given', { shown: itemWords(item, kept) })}</strong>
          </p>
        )}
      </ConfirmBox>
      {kept !== undefined && item === 'id_number' && <Whole item="id_number" way={way} />}
      <ItemPart item={item} kept={kept} way={way} onDone={leave} />
      {kept !== undefined && <Withdraw item={item} way={way} onDone={leave} />}
    </Page>
  )
}

/** A masked value, whole: for staff, on request, and written down. */
function Whole({ item, way }: { item: MaskedItem; way: AboutWay }) {
  const t = useTexts('privacy')
  const wordsOf = usePrivacyTrouble()
  const [state, setState] = useState<{ busy?: boolean; value?: string; trouble?: string }>({})
  const ask = way.unmask
  if (ask === undefined) return null
  const see = async () => {
    setState({ busy: true })
    const result = await ask(item)
    setState(result.ok ? { value: result.value.value } : { trouble: wordsOf(result) })
  }
  if (state.value !== undefined)
    return (
      <Notice tone="plain" role="status">
        <strong>{state.value}</strong> {t('about.seen')}
      </Notice>
    )
  return (
    <>
      {state.trouble !== undefined && (
        <Notice tone="care" role="alert">
          {state.trouble}
        </Notice>
      )}
      <Button look="secondary" busy={state.busy ? t('about.seeing') : undefined} onClick={() => void see()}>
        {t('about.whole')}
      </Button>
    </>
  )
}
