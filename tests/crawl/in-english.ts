import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exactly } from '../helpers/exactly.ts'
import { repository } from '../helpers/repository.ts'
import type { Look } from './measures/scene.ts'

type Texts = { readonly [key: string]: string | Texts }

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

/** Every text in both languages: the English of one Chinese text may be two, for one and for many. */
function readPairs(): { zh: string; en: readonly string[] }[] {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter(path => path.endsWith('texts/zh-CN.json'))
    .flatMap(path => {
      const read = (name: string): Texts =>
        JSON.parse(readFileSync(join(repository, 'src', path.replace('zh-CN.json', name)), 'utf8'))
      const english = new Map(flat(read('en.json')))
      return flat(read('zh-CN.json')).map(([key, zh]) => ({
        zh,
        en: [key, key.replace(/_other$/, '_one')].flatMap(each => english.get(each) ?? []),
      }))
    })
}

let pairs: ReturnType<typeof readPairs> | undefined

const gap = /\{\{.*?\}\}/g

const patternOf = (words: string) => words.split(gap).map(exactly).join('.+')

/** A visit may name a part of a text, or a text with its gaps filled: 没找到“书法”. */
function isMeant(asked: RegExp, text: string): boolean {
  if (asked.test(text.replace(gap, '8'))) return true
  const words = text.replace(gap, '')
  return words.length >= 2 && words !== text && new RegExp(`^${patternOf(text)}$`).test(asked.source)
}

/**
 * What the screen says in `language` where it says this in Chinese: visits are written in Chinese, as people here read
 * it. Words that are no text of ours (names in the data) are the same in both.
 */
export function said(chinese: RegExp | string, language: Look['language']): RegExp {
  const whole = typeof chinese === 'string' ? new RegExp(`^${exactly(chinese)}$`) : chinese
  if (language === 'zh-CN') return whole
  pairs ??= readPairs()
  const english = pairs.filter(({ zh }) => isMeant(whole, zh)).flatMap(({ en }) => en)
  const patterns = english.map(patternOf)
  const pattern = [...new Set(patterns), ...(typeof chinese === 'string' ? [] : [whole.source])].join('|')
  return new RegExp(whole.source.startsWith('^') ? `^(${pattern})$` : pattern)
}
