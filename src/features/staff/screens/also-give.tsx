import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { placeShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Result } from '../../../design/result/result.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import type { CallResult } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { CountyView, Holder } from '../county-contract.ts'
import { giveThisToo, loadCounty } from '../device/staff-calls.ts'
import { ActForm } from './act-form.tsx'
import { Facts, listOf } from './holder-facts.tsx'
import { useRightWords } from './right-words.ts'
import { useTroubleWords } from './staff-trouble.ts'
import { useAct } from './use-act.ts'

interface Offered {
  readonly id: string
  readonly right: StaffRight
  readonly place: string | null
}

/** What may be given to somebody in a division, but for what they hold here. */
function offeredIn({ place, sites, mayGive }: CountyView, { right: held }: Holder): Offered[] {
  const leads = (['coordinator', 'auditor'] as const).flatMap((role): Offered[] =>
    place === null || !mayGive.includes(role) || (held.role === role && held.division === place.code)
      ? []
      : [{ id: role, right: { role, division: place.code }, place: place.name }],
  )
  const administers: Offered[] =
    mayGive.includes('administrator') && held.role !== 'administrator'
      ? [{ id: 'administrator', right: { role: 'administrator' }, place: null }]
      : []
  const works = mayGive.includes('staff')
    ? sites
        .filter(({ id }) => held.role !== 'staff' || held.site !== id)
        .map(({ id, name }): Offered => ({ id, right: { role: 'staff', site: id }, place: name }))
    : []
  return [...leads, ...administers, ...works]
}

/** The division one begins to look in: where the right lies. */
const homeOf = ({ right }: Holder) =>
  right.role === 'staff' ? right.site.slice(0, 6) : 'division' in right ? right.division : undefined

/** `?do=also[&division=code][&give=…]`: another right for the same person, chosen, then said, then given. */
export function AlsoGive({ holder }: { holder: Holder }) {
  const { query } = useLocation()
  const division = query.division ?? homeOf(holder)
  return <Loaded key={division ?? ''} holder={holder} division={division} />
}

function Loaded({ holder, division }: { holder: Holder; division: string | undefined }) {
  const app = useTexts('app')
  const troubleWords = useTroubleWords()
  const options = useHandedIn()
  const { query } = useLocation()
  const [found, setFound] = useState<CallResult<CountyView> | undefined>()
  const load = async () => setFound(await loadCounty(division, options))
  useEffect(() => {
    void load()
  }, [])
  if (found === undefined) return <Skeleton words={app('loading')} cards={2} />
  if (!found.ok)
    return (
      <>
        <Notice tone="care" role="alert">
          {troubleWords(found)}
        </Notice>
        <Button onClick={() => void load()}>{app('failed.again')}</Button>
      </>
    )
  const offered = offeredIn(found.value, holder)
  const chosen = offered.find(({ id }) => id === query.give)
  if (chosen !== undefined) return <Give holder={holder} offered={chosen} />
  return <Choose holder={holder} view={found.value} offered={offered} />
}

interface ChooseProps {
  holder: Holder
  view: CountyView
  offered: readonly Offered[]
}

function Choose({ holder, view, offered }: ChooseProps) {
  const t = useTexts('staff')
  const rightWords = useRightWords()
  const here = `/staff/county/people/${holder.id}?do=also`
  const where = view.place === null ? '' : `&division=${view.place.code}`
  const rights = offered.map(
    (each): Choice => ({
      ...{ id: each.id, title: rightWords(each) },
      go: `${here}${where}&give=${each.id}`,
    }),
  )
  const below = view.below.map(
    ({ code, name }): Choice => ({
      ...{ id: code, title: name, shape: placeShape, go: `${here}&division=${code}` },
    }),
  )
  return (
    <>
      <p>{t('also.which', { name: holder.name })}</p>
      {rights.length + below.length === 0 ? (
        <p>{t('also.none')}</p>
      ) : (
        <ChoiceList choices={[...rights, ...below]} />
      )}
    </>
  )
}

function Give({ holder, offered }: { holder: Holder; offered: Offered }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const rightWords = useRightWords()
  const act = useAct(() => giveThisToo(holder.id, offered.right, options))
  const words = { name: holder.name, right: rightWords(offered) }
  if (act.done !== undefined)
    return (
      <>
        <Result outcome="done" words={t('also.done', words)} />
        <ButtonLink href={listOf(holder)}>{t('link.fine')}</ButtonLink>
      </>
    )
  return (
    <>
      <ConfirmBox>
        <Facts holder={holder} />
        <p>
          <strong>{t('also.lead', words)}</strong>
        </p>
        <p>{t(`appoint.may.${offered.right.role}`)}</p>
        <p>{t('also.what')}</p>
      </ConfirmBox>
      <ActForm act={act} words={{ go: t('also.go'), going: t('also.going') }} />
    </>
  )
}
