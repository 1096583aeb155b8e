import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { useTexts } from '../../device/language.ts'
import { LooksPreview } from '../settings/looks-preview.tsx'
import { TextSizeOptions } from '../settings/text-size-options.tsx'
import { QuestionPage } from './question-page.tsx'

/** The first question: how large text should be, on a real opening. */
export function TextQuestion() {
  const t = useTexts('welcome')
  const { route } = useLocation()
  const go = () => route('/welcome/community')
  return (
    <QuestionPage title={t('text.title')} step={1} back="/" onSkip={go} lead={<TextSizeOptions />}>
      <LooksPreview />
      <p>{t('text.later')}</p>
      <Button onClick={go}>{t('text.next')}</Button>
    </QuestionPage>
  )
}
