import en from './texts/en.json' with { type: 'json' }
import zhCN from './texts/zh-CN.json' with { type: 'json' }

export type Values = Readonly<Record<string, string | number>>

function find(texts: unknown, key: string): string {
  let found: unknown = texts
  for (const part of key.split('.')) {
    found =
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([name]) => name === part)?.[1]
        : undefined
  }
  if (typeof found !== 'string') throw new RangeError(`no text for ${key}`)
  return found
}

/** Control characters in a value would move the cursor or hide text of a terminal; they are shown as a space. */
function fill(sentence: string, values: Values): string {
  const shown = (name: string) => String(values[name] ?? '').replace(/\p{C}/gu, ' ')
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(name))
}

/** A sentence of the commands' texts in Chinese and in English, with its `{{values}}` filled in. Throws for an unknown key. */
export function inBoth(key: string, values: Values = {}): { readonly zh: string; readonly en: string } {
  return { zh: fill(find(zhCN, key), values), en: fill(find(en, key), values) }
}

/** Both sentences for the person at the console, each on its own line. */
export function say(key: string, values: Values = {}): string {
  const { zh, en: english } = inBoth(key, values)
  return `${zh}\n${english}\n`
}
