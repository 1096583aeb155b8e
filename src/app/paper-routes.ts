import { paperScreen } from './grouped-screens.ts'
import type { ScreenRoute } from './screen-route.ts'

const texts = ['family', 'desk', 'people']

/** What a desk does with sheets by which seniors let relatives help; part of the one list in routes.ts. */
export const paperRoutes: readonly ScreenRoute[] = [
  {
    path: '/staff/sites/:id/people/:person/family',
    screen: paperScreen('PapersScreen'),
    texts,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/family/new',
    screen: paperScreen('EnterPaperScreen'),
    texts,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/family/:paper',
    screen: paperScreen('PaperScreen'),
    texts,
    place: null,
  },
]
