import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { categories } from '../programmes/categories.ts'
import { categoryWords } from '../programmes/category-words.ts'
import { isRealDate, shanghaiDate } from '../shared/dates.ts'
import { understand } from '../voice/understand/understand.ts'
import { Refused } from './refused.ts'

type Asked = { readonly today: string; readonly text?: string }

/** `--now` is the wall clock in Shanghai, with or without the hour: 2026-11-23T08:00. */
function readNow(now: string | undefined): string {
  if (now === undefined) return shanghaiDate(Date.now())
  const [, date = ''] = /^(\d{4}-\d\d-\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/.exec(now) ?? []
  if (!isRealDate(date)) throw new Refused('understand.badNow')
  return date
}

function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { now: { type: 'string' } },
      allowPositionals: true,
    })
    const today = readNow(values.now)
    return positionals.length === 0 ? { today } : { today, text: positionals.join(' ') }
  } catch (error) {
    if (error instanceof TypeError) throw new Refused('understand.usage')
    throw error
  }
}

/** What the app hands in as well. */
const topics = categories.flatMap(({ key, name }) => [name.zh, ...categoryWords(key)])

function answer(text: string, today: string): void {
  const { intent, slots, likely } = understand(text, { today, topics })
  process.stdout.write(`${JSON.stringify({ intent, slots, ...(likely && { likely }) })}\n`)
}

async function answerLines(today: string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    answer(line, today)
}

// `npm run -s understand -- --now 2026-11-23T08:00 "…"`: one JSON line of what was meant; without a text one for each line
// of standard input.
try {
  const { today, text } = readArguments(process.argv.slice(2))
  if (text === undefined) await answerLines(today)
  else answer(text, today)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  process.stderr.write(error.message)
  process.exitCode = 1
}
