import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { readShape } from '../../design/icon/shapes.ts'
import { useFrame } from '../../design/page/frame.ts'
import { useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { QuestionPage } from './question-page.tsx'

/** The third question: whether every screen offers to be read. Plays nothing by itself; this page is the sample. */
export function ReadingQuestion() {
  const t = useTexts('welcome')
  const { route } = useLocation()
  const { offerReading } = preferences.current.value
  const { onRead } = useFrame()
  const sample = useRef<HTMLDivElement>(null)
  const finish = (answer: { offerReading?: boolean }) => () => {
    preferences.change({ ...answer, welcomed: true })
    // The questions are over: 返回 from the first screen doesn't lead into them again.
    route('/', true)
  }
  return (
    <QuestionPage
      title={t('reading.title')}
      step={3}
      back="/welcome/community"
      onSkip={finish({})}
      lead={
        <>
          <p>{t('reading.lead')}</p>
          <div ref={sample}>
            <Button
              look="secondary"
              icon={readShape}
              onClick={() => sample.current !== null && onRead(sample.current)}
            >
              {t('reading.try')}
            </Button>
          </div>
        </>
      }
    >
      <ChoiceList
        choices={[
          {
            id: 'yes',
            title: t('reading.yes'),
            note: t('reading.yesNote'),
            chosen: offerReading === true,
            go: finish({ offerReading: true }),
          },
          {
            id: 'no',
            title: t('reading.no'),
            note: t('reading.noNote'),
            chosen: offerReading === false,
            go: finish({ offerReading: false }),
          },
        ]}
      />
    </QuestionPage>
  )
}
