import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { calendarShape, familyShape, helpShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { FrameContext, useFrame } from '../../design/page/frame.ts'
import { Page } from '../../design/page/page.tsx'
import { Pane, Panes } from '../../design/panes/panes.tsx'
import { Section } from '../../design/section/section.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import type { CallFailure } from '../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import type { Visitor } from '../../device/visitor.ts'
import { sessionWords } from '../../device/words/when-words.ts'
import { useWords } from '../../device/words/words.ts'
import { loadMine, myEnrolments } from '../../features/enrolment/device/my-enrolments.ts'
import { comingNext } from '../../features/enrolment/rules.ts'
import { type EnrolmentView, nextTurn } from '../../features/enrolment/screens/enrolment-view.ts'
import { turnWords } from '../../features/enrolment/screens/enrolment-words.ts'
import type { Helper } from '../../features/family/contract.ts'
import { loadFamily, myFamily } from '../../features/family/device/my-family.ts'
import { whoWords } from '../../features/family/screens/family-words.ts'
import { useKioskTrouble } from '../../features/kiosk/screens/kiosk-trouble.ts'
import { loadRecord, myRecord } from '../../features/record/device/my-record.ts'
import { RecordNumbers } from '../../features/record/screens/record-summary.tsx'
import { TabletEnrolment } from './tablet-enrolment.tsx'
import { TabletFamilyCode, TabletRequest } from './tablet-family.tsx'
import { useFinish, Visit } from './visit.tsx'

/** `/tablet/mine`: what a tablet may show of one's own, after card and PIN. */
export function TabletMineScreen() {
  const t = useTexts('kiosk')
  return (
    <Visit title={t('home.mine')} least="pin">
      {who => <Mine key={who.pass} who={who} />}
    </Visit>
  )
}

/** Where one is within one's own pages: in memory, since an address would stay in the browser. */
type Place =
  | { readonly at: 'list' }
  | { readonly at: 'enrolment'; readonly view: EnrolmentView }
  | { readonly at: 'request'; readonly helper: Helper }
  | { readonly at: 'code' }

function Mine({ who }: { who: Visitor }) {
  const options = useHandedIn()
  const frame = useFrame()
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const [failure, setFailure] = useState<CallFailure>()
  const load = async () => {
    const results = await Promise.all([
      loadMine(who.person, options),
      loadFamily(who.person, options),
      loadRecord(who.person, options),
    ])
    setFailure(results.find(result => result !== undefined))
  }
  useEffect(() => {
    void load()
  }, [])
  const back = () => {
    setPlace({ at: 'list' })
    void load()
  }
  if (place.at === 'list') return <Overview who={who} failure={failure} again={load} onPlace={setPlace} />
  return (
    <FrameContext.Provider value={{ ...frame, goBack: back }}>
      {place.at === 'enrolment' && <TabletEnrolment who={who} view={place.view} onBack={back} />}
      {place.at === 'request' && <TabletRequest helper={place.helper} onBack={back} />}
      {place.at === 'code' && <TabletFamilyCode onBack={back} />}
    </FrameContext.Provider>
  )
}

interface OverviewProps {
  who: Visitor
  failure: CallFailure | undefined
  again: () => Promise<void>
  onPlace: (place: Place) => void
}

function Overview({ who, failure, again, onPlace }: OverviewProps) {
  const t = useTexts('kiosk')
  const app = useTexts('app')
  const troubleWords = useKioskTrouble()
  const finish = useFinish()
  const items = myEnrolments.value?.value.items
  return (
    // The window's title is written into the browser's files, so nobody's name stands in it.
    <Page title={t('home.mine')} back="/tablet" wide>
      <p>{t('bar.hello', { name: who.name })}</p>
      {failure !== undefined && (
        <Notice
          tone={failure.kind === 'offline' ? 'offline' : 'care'}
          role="alert"
          action={
            <Button look="secondary" onClick={() => void again()}>
              {app('failed.again')}
            </Button>
          }
        >
          {troubleWords(failure)}
        </Notice>
      )}
      {items === undefined && failure === undefined && <Skeleton words={app('loading')} cards={2} />}
      {items !== undefined && (
        <Panes>
          <Pane>
            <Coming items={items} onChosen={view => onPlace({ at: 'enrolment', view })} />
          </Pane>
          <Pane>
            <Record />
            <Family onPlace={onPlace} />
          </Pane>
        </Panes>
      )}
      <ButtonGroup>
        <Button onClick={finish}>{t('mine.fine')}</Button>
      </ButtonGroup>
    </Page>
  )
}

function Coming({
  items,
  onChosen,
}: {
  items: readonly EnrolmentView[]
  onChosen: (view: EnrolmentView) => void
}) {
  const t = useTexts('enrolment')
  const kiosk = useTexts('kiosk')
  const words = useWords()
  const now = useNow()
  const coming = comingNext(items, now)
  const rows = coming.map(({ enrolment: view }): Choice => {
    const turn = nextTurn(view, now)
    const when = turn === undefined ? '' : sessionWords(words, turn.span, now)
    const stand = view.status === 'enrolled' ? '' : turnWords(t, view, now)
    return {
      id: view.id,
      title: view.title,
      note: stand === '' ? when : kiosk('mine.line', { when, stand }),
      shape: calendarShape,
      go: () => onChosen(view),
    }
  })
  return (
    <Section title={t('coming.title')}>
      {rows.length > 0 ? (
        <ChoiceList choices={rows} />
      ) : (
        <EmptyState shape={calendarShape} title={t('coming.none')}>
          <p>{t('coming.look')}</p>
        </EmptyState>
      )}
    </Section>
  )
}

/** The two numbers and no more: each entry is for one's own phone, or the site's paper. */
function Record() {
  const t = useTexts('record')
  const record = myRecord.value
  if (record === undefined) return null
  return (
    <Section title={t('summary.title')}>
      <RecordNumbers totals={record.value} />
    </Section>
  )
}

function Family({ onPlace }: { onPlace: (place: Place) => void }) {
  const t = useTexts('family')
  const kiosk = useTexts('kiosk')
  // Two workers may have entered what the senior was never asked: it is asked here.
  const open = ({ state, onPaper }: Helper) => state === 'asked' || onPaper?.toKeep === true
  const asked = myFamily.value?.value.helpers.filter(open) ?? []
  const rows: Choice[] = [
    ...asked.map(helper => ({
      id: helper.id,
      title: kiosk('mine.asks', { who: whoWords(t, helper) }),
      note: kiosk('mine.asksNote'),
      shape: helpShape,
      go: () => onPlace({ at: 'request', helper }),
    })),
    {
      id: 'code',
      title: kiosk('mine.code'),
      note: kiosk('mine.codeNote'),
      shape: familyShape,
      go: () => onPlace({ at: 'code' }),
    },
  ]
  return (
    <Section title={t('list.title')}>
      <ChoiceList choices={rows} />
    </Section>
  )
}
