import { useLocation, useRoute } from 'preact-iso'
import { useTexts } from '../../device/language.ts'
import { askPapers } from '../../features/family/device/papers.ts'
import { EnterPaperPage } from '../../features/family/screens/paper/enter-paper-page.tsx'
import { PaperPage } from '../../features/family/screens/paper/paper-page.tsx'
import { PapersPage } from '../../features/family/screens/paper/papers-page.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { AtDesk } from './at-desk.tsx'

/** Whose sheets these are, and where they are asked for. */
function usePapers() {
  const { id = '', person = '', paper = '' } = useRoute().params
  return { site: id, person, paper, ask: askPapers(id, person), back: `/staff/sites/${id}/people/${person}` }
}

/** `/staff/sites/:id/people/:person/family` */
function PapersScreen() {
  const t = useTexts('family')
  const { query } = useLocation()
  const { site, person, ask, back } = usePapers()
  return (
    <AtDesk title={t('paper.title')} back={back} ask={ask}>
      {papers => <PapersPage site={site} person={person} papers={papers} done={query.done} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/family/new` */
function EnterPaperScreen() {
  const t = useTexts('family')
  const { site, person, ask, back } = usePapers()
  return (
    <AtDesk title={t('paper.enter')} back={`${back}/family`} ask={ask}>
      {({ name }) => <EnterPaperPage site={site} person={person} name={name} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/family/:paper` */
function PaperScreen() {
  const t = useTexts('family')
  const { site, person, paper, ask, back } = usePapers()
  return (
    <AtDesk key={paper} title={t('paper.one')} back={`${back}/family`} ask={ask}>
      {({ items }) => {
        const found = items.find(each => each.id === paper)
        return found === undefined ? (
          <NotFoundScreen />
        ) : (
          <PaperPage site={site} person={person} paper={found} />
        )
      }}
    </AtDesk>
  )
}

export const paperScreens = { PapersScreen, EnterPaperScreen, PaperScreen }
