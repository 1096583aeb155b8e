import type { Serving } from '../server/serve.ts'
import demoCards from './seed/demo-cards.json' with { type: 'json' }
import en from './texts/en.json' with { type: 'json' }
import zhCN from './texts/zh-CN.json' with { type: 'json' }

type Line = keyof (typeof zhCN)['start']

/** One line for the person at the console, Chinese and English side by side. */
export function saying(line: Line): void {
  process.stdout.write(`${zhCN.start[line]}  ${en.start[line]}\n`)
}

/** The address, and in a demo the cards to sign in with. */
export function sayStarted(serving: Serving): void {
  const lines = ['', `  ${zhCN.start.open}  ${en.start.open}`, `  ${serving.address}`, '']
  if (serving.demo) {
    lines.push(`  ${zhCN.start.cards}  ${en.start.cards}`)
    for (const card of demoCards) {
      const part = card.part as keyof typeof zhCN.start.parts
      lines.push(
        `  ${card.number}  PIN ${card.pin.padEnd(6)}  ${card.name}  ${zhCN.start.parts[part]} (${en.start.parts[part]})`,
      )
    }
    lines.push('')
  }
  if (serving.firstAdministrator !== undefined) {
    // The path alone: whoever reads the log must not find the link in it.
    const { administrator: zh } = zhCN.start
    lines.push(`  ${zh}`, `  ${en.start.administrator}`, `  ${serving.firstAdministrator}`, '')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
