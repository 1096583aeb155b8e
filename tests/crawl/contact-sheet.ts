import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wear } from './looks.ts'

/** Where pictures go. */
export const sheetFolder = (): string => join(tmpdir(), 'yinling-crawl', 'pictures')

/** The crawl looks on and takes pictures; it measures nothing. */
export const taking = process.env.CRAWL === 'pictures'

/** Higher pages are cut: what matters is how they begin. CSS px. */
const highest = 1600

const shots = [
  { text: 1, theme: 'light' },
  { text: 4, theme: 'light' },
] as const

/** One picture at the default step and one at the largest, 360 px wide. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(sheetFolder(), { recursive: true })
  for (const { text, theme } of shots) {
    await wear(page, { width: 360, height: 800, text, theme, language: 'zh-CN' })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: 360, height: Math.min(Math.max(height, 800), highest) })
    await page.screenshot({ path: join(sheetFolder(), `${encodeURIComponent(name)} ${text}.png`) })
  }
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const style = `
  body { margin: 16px; font: 13px/1.4 system-ui, sans-serif; background: #777; color: #fff }
  main { display: flex; flex-wrap: wrap; gap: 16px }
  figure { margin: 0; width: 308px }
  figcaption { height: 36px; overflow: hidden }
  div { display: flex; gap: 8px }
  a { width: 150px; height: 334px; overflow: hidden; background: #fff }
  img { width: 150px; display: block }`

/**
 * One page with all pictures in the folder, those of one screen beside each other.
 * @returns its path
 */
export async function writeSheet(): Promise<string> {
  const files = (await readdir(sheetFolder())).filter(file => file.endsWith('.png')).sort()
  const names = [...new Set(files.map(file => file.slice(0, file.lastIndexOf(' '))))]
  const figures = names.map(name => {
    const pictures = files
      .filter(file => file.startsWith(`${name} `))
      .map(
        file =>
          `<a href="${encodeURIComponent(file)}"><img loading="lazy" src="${encodeURIComponent(file)}"></a>`,
      )
    const words = escaped(decodeURIComponent(name))
    return `<figure><figcaption>${words}</figcaption><div>${pictures.join('')}</div></figure>`
  })
  const path = join(sheetFolder(), 'index.html')
  const title = `${names.length} screens, default and largest step`
  await writeFile(
    path,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1><main>${figures.join('\n')}</main></html>`,
  )
  return path
}
