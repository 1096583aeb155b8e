import { useRoute } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { placeShape, printShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../device/language.ts'
import { outsideAddress, usePaper } from '../../device/paper.ts'
import { preferences } from '../../device/preferences.ts'
import type { FeedSite } from '../../features/openings/contract.ts'
import { nearness } from '../../features/openings/rules.ts'
import { ListFailed } from '../../features/openings/screens/list-state.tsx'
import { useCounty } from '../../features/openings/screens/use-browsing.ts'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { type Sites, useSites } from './use-site.ts'

/** `/poster`: which site the poster is for; those of my community first. */
function PosterSitesScreen() {
  const t = useTexts('sites')
  const { sites, retry } = useSites(useCounty())
  return (
    <Page title={t('poster.title')} back="/settings" wide>
      <p>{t('poster.lead')}</p>
      {sites ? <SiteChoices sites={sites} /> : <SitesMissing sites={sites} retry={retry} />}
    </Page>
  )
}

const nearFirst = ['same-community', 'same-street', 'same-county', 'other'] as const

function SiteChoices({ sites }: { sites: readonly FeedSite[] }) {
  const t = useTexts('sites')
  const mine = preferences.current.value.community?.code
  if (sites.length === 0) return <EmptyState shape={placeShape} title={t('poster.none')} />
  const order = (site: FeedSite) => nearFirst.indexOf(nearness(site.division, mine))
  return (
    <ChoiceList
      choices={[...sites]
        .sort((a, b) => order(a) - order(b))
        .map(({ id, name, address }) => ({ id, title: name, note: address, go: `/sites/${id}/poster` }))}
    />
  )
}

function SitesMissing({ sites, retry }: { sites: Sites; retry: () => void }) {
  const t = useTexts('sites')
  return sites === null ? <ListFailed retry={retry} /> : <Skeleton words={t('step.loading')} />
}

/** `/sites/:id/poster`: the poster as it comes out of the printer. */
function PosterScreen() {
  const t = useTexts('sites')
  const { id = '' } = useRoute().params
  const { sites, retry } = useSites(id.slice(0, 6))
  const site = sites?.find(each => each.id === id)
  if (sites && site === undefined) return <NotFoundScreen />
  return (
    <Page title={t('poster.title')} back="/poster">
      {site === undefined ? <SitesMissing sites={sites} retry={retry} /> : <SitePoster site={site} />}
    </Page>
  )
}

const loadPoster = async () => (await import('./site-poster.tsx')).SitePosterSheet

function SitePoster({ site }: { site: FeedSite }) {
  const t = useTexts('sites')
  const words = useTexts('words')
  const { Sheet, print } = usePaper(loadPoster, true)
  const loopback = /^https?:\/\/(localhost|127\.|\[::1\])/.test(outsideAddress(''))
  return (
    <>
      <p>{t('poster.how')}</p>
      {loopback && <Notice tone="care">{t('poster.onlyHere')}</Notice>}
      {print === undefined ? (
        <Notice tone="plain">{t('poster.noPrinter')}</Notice>
      ) : (
        <Button icon={printShape} onClick={print}>
          {words('paper.print')}
        </Button>
      )}
      {Sheet !== undefined && <Sheet site={site} />}
    </>
  )
}

export const posterScreens = { PosterSitesScreen, PosterScreen }
