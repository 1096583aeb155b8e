import { expect, it } from 'vitest'
import { readBaseline } from './browser-baseline.ts'
import { plant } from './fixture.ts'

const problemsOf = async (path: string, content: string): Promise<string> =>
  (await readBaseline(plant({ [`dist/${path}`]: content }))).problems.join('\n')

it.each([
  'a{height:100vh;height:100dvh}',
  'a{inset:0;gap:1rem;width:min(100%,40rem);color:var(--ink)}',
  '@supports (aspect-ratio:1){a{aspect-ratio:1}}',
  'a:focus{outline:3px solid}a:focus-visible{outline:3px solid}a:focus:not(:focus-visible){outline:0}',
  'a{-webkit-appearance:none;appearance:none;accent-color:red}',
])('lets this style pass: %s', async css => {
  expect(await problemsOf('app.css', css)).toBe('')
})

it.each([
  ['a{height:100dvh}', 'unit dvh'],
  ['a{aspect-ratio:1}', 'property aspect-ratio'],
  ['a:has(b){color:red}', 'selector :has'],
  ['a:focus-visible{outline:0}', 'selector :focus-visible'],
  ['a{color:color-mix(in srgb,red,blue)}', 'function color-mix()'],
  ['a{overflow:clip}', 'value overflow: clip'],
  ['@container (width>1px){a{color:red}}', 'at-rule @container'],
  ['@layer base{a{color:red}}', 'at-rule @layer'],
  ['@media (width>=600px){a{color:red}}', 'range in @media'],
  ['a{& b{color:red}}', 'nested rule'],
])('refuses this style: %s', async (css, name) => {
  expect(await problemsOf('app.css', css)).toContain(name)
})

it.each([
  'x?.y??[].flat();Promise.allSettled([]);"a".replaceAll("b","c")',
  'crypto.getRandomValues(new Uint8Array(16));crypto.randomUUID?.()',
  'function structuredClone(x){return x}structuredClone(1)',
  'typeof BarcodeDetector;"locks"in navigator',
  'new Intl.PluralRules("zh");/a(?=b)/u;class A{#b=1;static c=1}',
  'i18n.use(x);store.delete(1);list.with=1',
])('lets this script pass: %s', async script => {
  expect(await problemsOf('app.js', script)).toBe('')
})

it.each([
  ['list.at(-1)', '.at()'],
  ['list.findLast(x=>x)', '.findLast()'],
  ['list.toSorted()', '.toSorted()'],
  ['structuredClone(x)', 'structuredClone'],
  ['Object.hasOwn(a,"b")', 'Object.hasOwn'],
  ['Object.groupBy(a,b)', 'Object.groupBy'],
  ['crypto.randomUUID()', 'crypto.randomUUID'],
  ['navigator.locks.request("a",b)', 'navigator.locks'],
  ['form.requestSubmit()', '.requestSubmit()'],
  ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
  ['new Intl.DurationFormat("zh")', 'Intl.DurationFormat'],
  ['new CompressionStream("gzip")', 'CompressionStream'],
  ['/(?<=a)b/', 'looking behind'],
  ['/a/v', 'flag d or v'],
  ['class A{static{}}', 'static block'],
  ['class A{#b(){}}', 'private method'],
  ['await 1;export{}', 'await outside a function'],
])('refuses this script: %s', async (script, name) => {
  expect(await problemsOf('app.js', script)).toContain(name)
})
