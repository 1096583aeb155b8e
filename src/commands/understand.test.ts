import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { repository } from '../../tests/helpers/repository.ts'
import { toolEnvironment } from '../../tests/helpers/run-tool.ts'
import { readUtterances, scoreOf } from '../../tests/helpers/utterances.ts'

function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      ['src/commands/understand.ts', ...args],
      { cwd: repository, env: toolEnvironment },
      (error, out, err) => resolve({ code: error ? 1 : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

describe('trying the understanding at a console', () => {
  it('prints one line of what was meant', async () => {
    const { code, out } = await run(['--now', '2026-11-23T08:00', '我想学毛笔字，礼拜三上午有没有'])
    expect(out).toBe('{"intent":"find","slots":{"words":"书法","weekday":3,"part":"morning"}}\n')
    expect(code).toBe(0)
  })

  it('answers each line of standard input', async () => {
    const { out } = await run(['--now', '2026-11-23'], '第二个给我报上\n\n念慢点儿\n')
    expect(out.split('\n').map(line => (line === '' ? '' : JSON.parse(line).intent))).toEqual([
      'enrol',
      'unknown',
      'slower',
      '',
    ])
  })

  it.each([
    ['--when', 'x'],
    ['--now', '2026-13-01T08:00', '书法'],
    ['--now', 'tomorrow', '书法'],
  ])('says what is wrong with %s %s', async (...args) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('--now')
  })
})

describe('the labelled utterances', () => {
  it.each([
    ['first', 0.98],
    ['second', 0.88],
    ['third', 0.95],
    ['fourth', 0.8],
    ['fifth', 0.95],
    ['sixth', 0.82],
  ] as const)(
    'of the %s part are understood, and nobody is enrolled or taken off by mistake',
    (part, share) => {
      const score = scoreOf(readUtterances(part))
      expect(score.falseEnrol).toBe(0)
      expect(score.falseCancel).toBe(0)
      expect(score.right / score.all).toBeGreaterThanOrEqual(share)
    },
  )
})
