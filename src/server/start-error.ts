import en from './texts/en.json' with { type: 'json' }
import zhCN from './texts/zh-CN.json' with { type: 'json' }

export type StartErrorCode = keyof (typeof zhCN)['start']

function sentence(texts: Record<string, string>, code: string, values: Record<string, string>): string {
  return (texts[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

/**
 * A reason not to start (or not to run a command) that the person at the console can mend.
 * `code` is stable; `message` is one Chinese and one English sentence, each on its own line.
 */
export class StartError extends Error {
  readonly code: StartErrorCode

  constructor(code: StartErrorCode, values: Record<string, string> = {}, options?: ErrorOptions) {
    super(`${sentence(zhCN.start, code, values)}\n${sentence(en.start, code, values)}`, options)
    this.name = 'StartError'
    this.code = code
  }
}
