import type { Check } from './findings.ts'
import { isCode, isTest, listFiles } from './source-files.ts'
import { parse, place, walk, words } from './syntax.ts'

/** Where Chinese is the matter itself: data, tables of holidays and of what people type, say or hear,
 * invented demo people, examples of components. */
const mayHoldWords = [
  /\/texts\//,
  /^src\/(programmes|divisions)\//,
  /^src\/shared\/matching\b/,
  /^src\/commands\/seed/,
  /^src\/shared\/calendar\//,
  /^src\/server\/testing\//,
  /^src\/voice\/reading\/spoken\//,
  /\/examples\.tsx?$/,
]

const chinese = /\p{Script=Han}|[，。！？：；“”]/u

/** Sentences for people live in texts/*.json; code holds none, though its comments may. */
export const checkWordsInCode: Check = async root => {
  const files = listFiles(root, 'src').filter(
    path => isCode(path) && !isTest(path) && !mayHoldWords.some(allowed => allowed.test(path)),
  )
  const problems: string[] = []
  for (const path of files) {
    const file = parse(root, path)
    walk(file, node => {
      const text = words(node)
      if (text && chinese.test(text)) {
        problems.push(`${place(file, node)} “${text.trim()}” belongs in a texts/zh-CN.json`)
      }
    })
  }
  return { problems }
}
