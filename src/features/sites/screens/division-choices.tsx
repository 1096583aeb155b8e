import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { preferences } from '../../../device/preferences.ts'
import type { Division } from '../contract.ts'
import { isLastStep, keepPlace, pathWords } from './chosen-place.ts'
import { useWayOn } from './use-way-on.ts'

interface DivisionChoicesProps {
  divisions: readonly Division[]
  /** Where each lies is said when they come from all over. */
  withPath?: boolean
}

/** Places as big rows: one that holds others leads to them, a community is chosen by one tap. */
export function DivisionChoices({ divisions, withPath = false }: DivisionChoicesProps) {
  const { addressOf, goOn } = useWayOn()
  const mine = preferences.current.value.community?.code
  const choose = (division: Division) => () => {
    keepPlace(division)
    goOn()
  }
  return (
    <ChoiceList
      choices={divisions.map(
        (division): Choice => ({
          id: division.code,
          title: division.name,
          chosen: division.code === mine,
          go: isLastStep(division) ? choose(division) : addressOf(division.code),
          ...(withPath && division.path.length > 0 && { note: pathWords(division.path) }),
        }),
      )}
    />
  )
}
