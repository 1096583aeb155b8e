import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { plant } from './fixture.ts'
import { firstVisit, weighFirstVisit } from './size-budget.ts'

/** Text that brotli can hardly shrink: about three quarters of its length on the wire. */
const heavy = (bytes: number): string => `"${randomBytes(bytes).toString('base64')}"`

const sound = {
  'dist/index.html': `<script src="/boot.js"></script><link rel="stylesheet" href="/assets/app.css">
    <link rel="manifest" href="/app.webmanifest"><link rel="icon" href="/icon.svg">
    <script type="module" crossorigin src="/assets/app.js"></script>`,
  'dist/boot.js': 'a=1',
  'dist/assets/app.css': 'a{color:red}',
  'dist/assets/app.js': 'import{a}from"./part.js";import("./later.js")',
  'dist/assets/part.js': 'export const a=1',
  'dist/assets/later.js': heavy(100_000),
}

it('weighs what the first visit loads, and nothing that comes later', async () => {
  const root = plant(sound)
  expect(firstVisit(root).sort()).toEqual([
    'dist/assets/app.css',
    'dist/assets/app.js',
    'dist/assets/part.js',
    'dist/boot.js',
    'dist/index.html',
  ])
  expect((await weighFirstVisit(root)).problems).toEqual([])
})

it('refuses a heavy script, a heavy page and a file that is missing', async () => {
  const script = await weighFirstVisit(plant({ ...sound, 'dist/assets/part.js': heavy(41_000) }))
  expect(script.problems.join()).toContain('of JavaScript, at most 40.0 kB')
  const page = await weighFirstVisit(plant({ ...sound, 'dist/assets/app.css': heavy(53_000) }))
  expect(page.problems.join()).toContain('in all, at most 52.0 kB')
  const gone = await weighFirstVisit(
    plant({ ...sound, 'dist/index.html': '<script src="/gone.js"></script>' }),
  )
  expect(gone.problems.join()).toContain('dist/gone.js')
})
