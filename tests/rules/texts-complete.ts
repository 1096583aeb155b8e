import type { Check } from './findings.ts'
import { readTextFiles, type TextFile } from './text-files.ts'

const product = 'zh-CN'
const complete = 'en'

/** English has two forms of a number where Chinese has one: `key_one`, `key_other` answer `key_other`. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(match => match[1]))].sort().join(', ')

function compare(chinese: TextFile, other: TextFile): string[] {
  const ours = new Map([...chinese.texts].map(([key, text]) => [withoutPlural(key), text]))
  const theirs = new Map([...other.texts].map(([key, text]) => [withoutPlural(key), text]))
  const missing = [...ours.keys()]
    .filter(key => !theirs.has(key))
    .map(key => `${other.path}: ${key} is missing; ${chinese.path} has it`)
  const extra = [...theirs.keys()]
    .filter(key => !ours.has(key))
    .map(key => `${other.path}: ${key} is not in ${chinese.path}`)
  const different = [...other.texts].flatMap(([key, text]) => {
    const original = ours.get(withoutPlural(key))
    if (original === undefined || placeholders(original) === placeholders(text)) return []
    const [wanted, found] = [placeholders(original), placeholders(text)]
    return [`${other.path}: ${key} has the places {{${found}}} where ${chinese.path} has {{${wanted}}}`]
  })
  return [...missing, ...extra, ...different]
}

/** Sentences for whoever starts the server, who does have accounts of an operating system (用户). */
const forTheConsole = /^start\./

/** Words and marks a neighbour would not use (ACCESS: no jargon, no exclamation marks). */
const unkind: readonly (readonly [RegExp, string])[] = [
  [/[!！]/, 'no exclamation marks'],
  [/提交/, 'say what happens, not 提交'],
  [/操作成功/, 'say what is done, not 操作成功'],
  [/用户/, 'a person is not a 用户'],
  [/系统异常/, 'say what to do next, not 系统异常'],
]

/** Both languages hold the same keys and places, nothing is empty, and the Chinese is plain. */
export const checkTextsComplete: Check = async root => {
  const files = readTextFiles(root)
  const folders = [...new Set(files.map(file => file.folder))]
  const find = (folder: string, language: string) =>
    files.find(file => file.folder === folder && file.language === language)
  const pairs = folders.flatMap(folder => {
    const [chinese, english] = [find(folder, product), find(folder, complete)]
    if (!chinese) return [`${folder}: ${product}.json is missing`]
    return english ? compare(chinese, english) : [`${folder}: ${complete}.json is missing`]
  })
  const empty = files.flatMap(({ path, texts }) =>
    [...texts]
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => `${path}: ${key} is empty or not a text`),
  )
  const harsh = files
    .filter(file => file.language === product)
    .flatMap(({ path, texts }) =>
      [...texts]
        .filter(([key]) => !forTheConsole.test(key))
        .flatMap(([key, text]) =>
          unkind
            .filter(([words]) => words.test(text))
            .map(([, instead]) => `${path}: ${key} “${text}”: ${instead}`),
        ),
    )
  const count = files.reduce((sum, file) => sum + file.texts.size, 0)
  return { problems: [...pairs, ...empty, ...harsh], note: `${count} texts in ${folders.length} folders` }
}
