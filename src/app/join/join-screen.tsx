import type { ComponentType } from 'preact'
import { useRoute } from 'preact-iso'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../device/language.ts'
import { me } from '../../features/people/device/me.ts'
import { AlreadyHere } from '../../features/people/screens/already-here.tsx'
import { PhoneFirst } from '../../features/people/screens/code-screen.tsx'
import { useJoining } from '../../features/people/screens/use-joining.ts'
import { CheckQuestion } from './check-question.tsx'
import { HomeQuestion } from './home-question.tsx'
import { Joined } from './joined.tsx'
import { LikesQuestion } from './likes-question.tsx'
import { BornQuestion, NameQuestion } from './typed-questions.tsx'
import { FamilyPhone, WhoseQuestion } from './whose-question.tsx'

const questions: Readonly<Record<string, ComponentType>> = {
  whose: WhoseQuestion,
  family: FamilyPhone,
  name: NameQuestion,
  born: BornQuestion,
  home: HomeQuestion,
  likes: LikesQuestion,
  check: CheckQuestion,
}

/** `/join/:step`: one question at a time, for whoever has just shown that a phone is in their hands. */
export function JoinScreen() {
  const t = useTexts('join')
  const app = useTexts('app')
  const { step = '' } = useRoute().params
  const { known, said } = useJoining()
  const Question = questions[step] ?? WhoseQuestion
  if (me.value && step === 'done') return <Joined person={me.value} />
  // Who has just been let in is on the way to 登记好了: the question stays until they are there.
  if (said?.proved === true) return <Question />
  if (me.value) return <Already />
  return (
    <Page title={t('title')} back="/sign-in/phone">
      {known ? <PhoneFirst /> : <Skeleton words={app('loading')} cards={1} />}
    </Page>
  )
}

function Already() {
  const t = useTexts('join')
  return (
    <Page title={t('title')} back="/">
      {me.value && <AlreadyHere person={me.value} then="/mine" />}
    </Page>
  )
}
