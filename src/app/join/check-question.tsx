import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../design/confirm-box/confirm-box.tsx'
import { Notice } from '../../design/notice/notice.tsx'
import type { CallFailure } from '../../device/call-endpoint.ts'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { listWords } from '../../device/words/opening-words.ts'
import { useWords } from '../../device/words/words.ts'
import { categoryName } from '../../features/openings/screens/category-names.ts'
import { joining, joinNow } from '../../features/people/device/joining.ts'
import { useCodeFailure } from '../../features/people/screens/code-failure.ts'
import { shownPhone } from '../../features/people/screens/code-screen.tsx'
import { chosenHome } from './home-question.tsx'
import { JoinPage, type JoinStep } from './join-page.tsx'

/** The first question that has no answer yet, such as the place after the page was lost. */
function unanswered(): JoinStep | undefined {
  const said = joining.value
  if (said?.name === '') return 'name'
  if (said?.year === '' || said?.month === '') return 'born'
  return chosenHome() === undefined ? 'home' : undefined
}

/** All that was said, each line a way back to its question; what is kept and why, before it is (个人信息保护法 art 17). */
export function CheckQuestion() {
  const t = useTexts('join')
  const missing = unanswered()
  return (
    <JoinPage title={t('check.title')} step="check">
      <Said />
      <ConfirmBox>
        <p>
          <strong>{t('check.keeps')}</strong>
        </p>
        <p>{t('check.why')}</p>
        <p>{t('check.who')}</p>
        <p>{t('check.rights')}</p>
      </ConfirmBox>
      {missing === undefined ? (
        <JoinButton />
      ) : (
        <ButtonLink href={`/join/${missing}`}>{t('check.missing')}</ButtonLink>
      )}
    </JoinPage>
  )
}

function Said() {
  const t = useTexts('join')
  const words = useWords()
  const said = joining.value
  if (said === undefined) return null
  const likes = said.likes.flatMap(key => categoryName(key) ?? [])
  const born =
    said.year === '' || said.month === ''
      ? ''
      : t('check.bornOn', { year: said.year, month: Number(said.month) })
  const rows: readonly (readonly ['name' | 'born' | 'home' | 'likes', string])[] = [
    ['name', said.name],
    ['born', born],
    ['home', chosenHome()?.name ?? ''],
    [
      'likes',
      likes.length === 0
        ? t('check.noLikes')
        : likes.reduce((first, second) => listWords(words, first, second)),
    ],
  ]
  return (
    <>
      <p>{t('check.phone', { phone: shownPhone(said.phone) })}</p>
      <ChoiceList
        choices={rows.map(
          ([step, value]): Choice => ({
            id: step,
            title: value === '' ? t('check.open') : value,
            note: t(`check.${step}`),
            go: `/join/${step}`,
          }),
        )}
      />
    </>
  )
}

function JoinButton() {
  const t = useTexts('join')
  const options = useHandedIn()
  const { route } = useLocation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const sentence = useCodeFailure(failure)
  const proofGone = failure?.kind === 'refused' && /^(no_proof|phone_known)$/.test(failure.code)
  const go = async () => {
    const home = chosenHome()
    const then = joining.value?.goingTo ?? '/mine'
    if (home === undefined) return
    setBusy(true)
    const result = await joinNow(home.code, options)
    if (result.ok) return route(`/join/done?then=${encodeURIComponent(then)}`, true)
    setFailure(result)
    setBusy(false)
  }
  return (
    <>
      {failure !== undefined && (
        <Notice tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
          {sentence}
        </Notice>
      )}
      {proofGone ? (
        <ButtonLink href="/sign-in/phone">{t('check.codeAgain')}</ButtonLink>
      ) : (
        <Button onClick={go} busy={busy ? t('check.going') : undefined}>
          {t('check.go')}
        </Button>
      )}
    </>
  )
}
