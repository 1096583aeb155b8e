import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { HandedInContext, type Printer } from './handed-in.ts'
import { browserPrinter, outsideAddress, usePaper } from './paper.ts'

afterEach(cleanup)

type Load = Parameters<typeof usePaper>[0]

function Screen({ load }: { load: Load }) {
  const { Sheet, print } = usePaper(load)
  return (
    <>
      {print !== undefined && (
        <button type="button" onClick={print}>
          打印
        </button>
      )}
      {Sheet !== undefined && <Sheet />}
    </>
  )
}

const sheet: Load = async () => () => <p>纸上的话</p>

function open(load: Load) {
  const printed: (string | null)[] = []
  const printer: Printer = () => printed.push(screen.queryByText('纸上的话')?.textContent ?? null)
  render(
    <HandedInContext.Provider value={{ printer }}>
      <Screen load={load} />
    </HandedInContext.Provider>,
  )
  return printed
}

const press = () => fireEvent.click(screen.getByRole('button', { name: '打印' }))

test('the sheet is on the page before the printer is called, each time', async () => {
  const printed = open(sheet)
  expect(screen.queryByText('纸上的话')).toBeNull()
  press()
  await waitFor(() => expect(printed).toEqual(['纸上的话']))
  press()
  await waitFor(() => expect(printed).toEqual(['纸上的话', '纸上的话']))
})

test('the browser’s own menu finds the sheet as well', async () => {
  open(sheet)
  await act(async () => undefined)
  await act(async () => void dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('纸上的话')).toBeDefined()
})

test('a press while the sheet is still on its way prints once, when it is there', async () => {
  let arrive = (_: () => preact.JSX.Element) => undefined as undefined
  const printed = open(
    () =>
      new Promise(resolve => {
        arrive = component => void resolve(component)
      }),
  )
  press()
  expect(printed).toEqual([])
  await act(async () => arrive(() => <p>纸上的话</p>))
  await waitFor(() => expect(printed).toEqual(['纸上的话']))
})

test('without the sheet, which needed the network, the screen itself is printed', async () => {
  const printed = open(async () => {
    throw new TypeError('Failed to fetch')
  })
  press()
  await waitFor(() => expect(printed).toEqual([null]))
})

test.each([
  ['a computer', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0', true],
  ['WeChat', 'Mozilla/5.0 (Linux; Android 12) Chrome/116.0 MicroMessenger/8.0.49', false],
  ['another app', 'Mozilla/5.0 (Linux; Android 12; V2048A; wv) Version/4.0 Chrome/103.0', false],
])('whether %s can print is known before a button is shown', (_, userAgent, can) => {
  const print = vi.fn()
  const printer = browserPrinter({ print, navigator: { ...navigator, userAgent } })
  printer?.()
  expect(print).toHaveBeenCalledTimes(can ? 1 : 0)
})

test('an address on paper is the deployment’s own, else where the page was opened', () => {
  const page = document.implementation.createHTMLDocument()
  page.head.innerHTML = '<meta name="yinling-origin" content="https://yinling.example.cn">'
  expect(outsideAddress('/mine/week', page)).toBe('https://yinling.example.cn/mine/week')
  expect(outsideAddress('/mine/week')).toBe(`${location.origin}/mine/week`)
})
