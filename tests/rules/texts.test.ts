import { expect, it, vi } from 'vitest'
import { plant } from './fixture.ts'
import { checkTextsComplete } from './texts-complete.ts'
import { checkTextsUsed } from './texts-used.ts'
import { checkWordsInCode } from './words-in-code.ts'

vi.setConfig({ testTimeout: 60_000 })

const json = (value: unknown): string => JSON.stringify(value)

const sound = {
  'src/features/a/texts/zh-CN.json': json({
    title: '书法',
    left_other: '还剩 {{count}} 个名额',
    kind: { class: '课程' },
    acts: { sign_in: '登录' },
    refusals: { full: '满了' },
  }),
  'src/features/a/texts/en.json': json({
    title: 'Writing',
    left_one: '{{count}} place left',
    left_other: '{{count}} places left',
    kind: { class: 'Class' },
    acts: { sign_in: 'Signed in' },
    refusals: { full: 'Full' },
  }),
  'src/features/a/screens/list.tsx': `export const list = [t("title"), t("left", { count }), t(\`kind.\${kind}\`)] // 书法\n`,
  'src/features/a/contract.ts': 'export const enrol = { refusals: { full: 409 } }\n',
  'src/shared/audited.ts': "export const auditedActs = ['sign_in']\n",
  'src/shared/matching/numbers.ts': "export const one = '一'\n",
}

const chinese = 'src/features/a/texts/zh-CN.json'
const english = 'src/features/a/texts/en.json'
const withText = (path: keyof typeof sound, more: object): Record<string, string> => ({
  [path]: json({ ...JSON.parse(sound[path]), ...more }),
})

it('lets complete, used texts pass', async () => {
  const root = plant(sound)
  expect((await checkTextsComplete(root)).problems).toEqual([])
  expect((await checkTextsUsed(root)).problems).toEqual([])
  expect((await checkWordsInCode(root)).problems).toEqual([])
})

it.each([
  ['a key only in Chinese', withText(chinese, { more: '更多' }), 'more is missing'],
  ['a key only in English', withText(english, { more: 'More' }), 'more is not in'],
  ['another placeholder', withText(english, { title: 'Writing {{name}}' }), '{{name}}'],
  ['an empty text', withText(english, { title: ' ' }), 'title is empty'],
  ['an exclamation mark', withText(chinese, { title: '报名成功！' }), 'exclamation'],
  ['a word of the trade', withText(chinese, { title: '提交' }), '提交'],
  ['a folder without English', { 'src/app/texts/zh-CN.json': '{}' }, 'en.json is missing'],
])('refuses %s', async (_, files, words) => {
  const { problems } = await checkTextsComplete(plant({ ...sound, ...files }))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(words)
})

it.each([
  ['a text that nothing says', withText(chinese, { spare: '备用' }), 'nothing uses spare'],
  [
    'a word for an act nobody audits',
    withText(chinese, { acts: { sign_in: '登录', fly: '飞' } }),
    'nothing uses acts.fly',
  ],
  [
    'a refusal without words',
    { 'src/features/a/contract.ts': 'export const actRefusals = ["full", "not_open"]\n' },
    'not_open has no text',
  ],
])('refuses %s', async (_, files, words) => {
  const { problems } = await checkTextsUsed(plant({ ...sound, ...files }))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(words)
})

it.each([
  ['in a string', "export const a = '报名'\n"],
  ['in JSX', 'export const a = <p>报名</p>\n'],
  ['in an attribute', 'export const a = <p title="报名" />\n'],
  ['in a template', `export const a = \`\${name}报名\`\n`],
])('refuses Chinese words %s', async (_, content) => {
  const { problems } = await checkWordsInCode(plant({ ...sound, 'src/app/a.tsx': content }))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('src/app/a.tsx:1')
})
