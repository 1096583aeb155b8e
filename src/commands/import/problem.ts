import { inBoth, type Values } from '../say.ts'
import { type ColumnKey, columnNames } from './columns.ts'

export type ProblemCode =
  | 'notUtf8'
  | 'tooLarge'
  | 'tooMany'
  | 'empty'
  | 'brokenCsv'
  | 'unknownColumn'
  | 'twiceColumn'
  | 'missingColumn'
  | 'cellCount'
  | 'required'
  | 'tooLong'
  | 'unprintable'
  | 'formula'
  | 'notAType'
  | 'notADivision'
  | 'unknownDivision'
  | 'notAProgramme'
  | 'noProgramme'
  | 'notASiteKind'
  | 'notACategory'
  | 'notAPhone'
  | 'notALatitude'
  | 'notALongitude'
  | 'notACrs'
  | 'halfPlace'
  | 'notAPlaceType'
  | 'notAUrl'
  | 'notAStrength'
  | 'notAFee'
  | 'notACapacity'
  | 'notYesOrNo'
  | 'notADate'
  | 'notAWeekday'
  | 'notACount'
  | 'notATime'
  | 'datesOrWeekly'
  | 'tooManyDates'
  | 'noSuchSite'
  | 'siteClosed'
  | 'twice'
  | 'belowTaken'
  | 'slotsFixed'

/**
 * What is wrong with the file, and where: `line` counts from 1 as the spreadsheet shows it, `value` is what stands
 * there. Without `column` the whole line is meant; a column the form does not have is given by its heading.
 */
export type Problem = {
  readonly line: number
  readonly column?: ColumnKey | { readonly heading: string }
  readonly value: string
  readonly code: ProblemCode
  readonly values?: Values
}

// A cell may hold a page of text; the first words are enough to find it.
const shownLetters = 40
const shorten = (text: string) => {
  const letters = [...text]
  return letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')}\u2026` : text
}

/** The problem as a Chinese and an English sentence: where, what stands there, what would be right. */
export function sayProblem({ line, column, value, code, values = {} }: Problem): string {
  const right = inBoth(`import.right.${code}`, values)
  const name =
    column === undefined
      ? undefined
      : typeof column === 'string'
        ? columnNames(column)
        : { zh: column.heading, en: column.heading }
  const fill = (language: 'zh' | 'en') => {
    const common = { line, value: shorten(value), right: right[language] }
    return name
      ? inBoth('import.problem', { ...common, column: name[language] })[language]
      : inBoth('import.fileProblem', common)[language]
  }
  return `${fill('zh')}\n${fill('en')}\n`
}
