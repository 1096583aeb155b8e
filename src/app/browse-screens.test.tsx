import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { noNetwork } from '../../tests/helpers/answering-fetch.ts'
import {
  openingsServer,
  sampleCounty,
  sampleNow,
  sampleOpening,
} from '../../tests/helpers/sample-openings.ts'
import { preferences } from '../device/preferences.ts'
import { forget, useNewDevice } from './testing/app-on-a-device.tsx'

const classes = Array.from({ length: 23 }, (_, at) => sampleOpening(at + 1))
const choir = sampleOpening(50, { title: '社区合唱会', py: 'sqhch', kind: 'event', category: 'choir' })

const device = useNewDevice()
const open = (path: string, network: typeof fetch, now = sampleNow) => device.open(path, network, now)

const cards = () => document.querySelectorAll('.opening-card').length
const title = () => screen.getByRole('heading', { level: 1 }).textContent

describe('the first screen', () => {
  test('a first visit shows five openings, the day and the four verbs, and offers three questions', async () => {
    await open('/', openingsServer(classes))
    await waitFor(() => expect(cards()).toBe(5))
    expect(title()).toBe('上午好')
    expect(screen.getByText('农历十月十五', { exact: false })).toBeDefined()
    expect(screen.getByRole('link', { name: /学点什么/ }).getAttribute('href')).toBe('/nearby?kind=class')
    expect(screen.getByRole('link', { name: '好，问吧' })).toBeDefined()
    expect(await screen.findByText('课程 23个')).toBeDefined()
  })

  test('the moment of the first cards is marked for those who measure', async () => {
    performance.clearMarks()
    await open('/', openingsServer(classes))
    await waitFor(() => expect(performance.getEntriesByName('yinling:first-cards')).toHaveLength(1))
  })

  test('without a network the list is the one seen last, and says since when', async () => {
    await open('/', openingsServer(classes))
    await screen.findByText('课程 23个')
    await waitFor(async () => expect(await device.database.store('feed').get(sampleCounty)).toBeDefined())
    cleanup()
    forget()
    await open('/', noNetwork(), sampleNow + 86_400_000)
    expect(await screen.findByText(/看到的，现在没有网/)).toBeDefined()
    expect(cards()).toBe(5)
  })

  test('with neither network nor memory it says so and offers to try again', async () => {
    await open('/', noNetwork())
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeDefined()
    expect(screen.getByText(/这里以前又没看过/)).toBeDefined()
  })
})

describe('附近', () => {
  test('twenty cards come first, then the rest on request', async () => {
    await open('/nearby?kind=class', openingsServer([...classes, choir]))
    expect(await screen.findByText('一共23个，先看20个')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '再看3个' }))
    await waitFor(() => expect(cards()).toBe(23))
  })

  test('a chip changes the list and the address, so that it can be passed on', async () => {
    await open('/nearby', openingsServer([...classes, choir]))
    await screen.findByText('一共24个，先看20个')
    fireEvent.click(screen.getByRole('button', { name: '活动' }))
    expect(await screen.findByText('一共1个')).toBeDefined()
    expect(location.search).toBe('?kind=event')
  })

  test('the day is chosen from those that hold something', async () => {
    await open('/nearby/day', openingsServer(classes))
    fireEvent.click(await screen.findByRole('button', { name: '11月30日 星期一' }))
    await waitFor(() => expect(location.search).toBe('?day=2026-11-30'))
    expect(await screen.findByRole('link', { name: '11月30日 星期一去' })).toBeDefined()
  })

  test('a phone without location says so, and the list stays', async () => {
    await open('/nearby', openingsServer(classes))
    await screen.findByText('一共23个，先看20个')
    fireEvent.click(screen.getByRole('button', { name: '按离我远近排' }))
    expect(await screen.findByText(/一样能看/)).toBeDefined()
    expect(cards()).toBe(20)
  })

  test('what is in my own community stands above the rest, and its site is the one to ring', async () => {
    const far = sampleOpening(40, {
      title: '远处的课',
      place: { type: 'area', name: '小满镇', division: '620702110' },
    })
    preferences.change({ community: { code: '620702001005', name: '甘泉社区' } })
    await open('/nearby', openingsServer([far, sampleOpening(41)]))
    await screen.findByText('一共2个')
    expect(title()).toBe('附近 · 甘泉社区')
    expect(screen.getAllByRole('heading', { level: 2 }).map(each => each.textContent)).toEqual([
      '书法入门41',
      '远处的课',
    ])
    expect(await screen.findByRole('link', { name: /打电话问站里/ })).toBeDefined()
  })
})

describe('找一找', () => {
  const words = () => screen.getByLabelText('想找什么')

  test.each(['合', 'hc', '合唱'])('%s finds the choir', async typed => {
    await open('/find', openingsServer([...classes, choir]))
    await screen.findByText('大家常找的')
    fireEvent.input(words(), { target: { value: typed } })
    expect(await screen.findByText('找到1个')).toBeDefined()
    await waitFor(() => expect(location.search).toBe(`?q=${encodeURIComponent(typed)}`))
  })

  test.each([
    ['帮我看看有没有合唱的', '照“合唱”找，有1个'],
    ['毛笔字礼拜一上午有没有', '照“书法，星期一，上午”找，有23个'],
    ['毛笔字礼拜三上午有没有', '照“书法，星期三，上午”找，这个时候没有，别的时候有23个'],
    ['攀岩礼拜三上午有没有', '没找到“攀岩礼拜三上午有没有”'],
    ['给我退了吧', '没找到“给我退了吧”'],
  ])('a whole sentence finds what it means: %s', async (said, answer) => {
    await open('/find', openingsServer([...classes, choir]))
    await screen.findByText('大家常找的')
    fireEvent.input(words(), { target: { value: said } })
    // What understands it is fetched first.
    expect(await screen.findByText(answer, {}, { timeout: 10_000 })).toBeDefined()
    await waitFor(() => expect(location.search).toBe(`?q=${encodeURIComponent(said)}`))
  })

  test('what is not there is said, with what to do next', async () => {
    await open('/find?q=飞机', openingsServer(classes))
    expect(await screen.findByText('没找到“飞机”')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '换个词' }))
    expect(await screen.findByText('大家常找的')).toBeDefined()
    expect(document.activeElement).toBe(words())
  })
})

describe('choosing my community', () => {
  const county = { code: '620702', level: 'county', name: '甘州区', path: ['甘肃省', '张掖市'] }
  const ganquan = {
    code: '620702001005',
    level: 'community',
    name: '甘泉社区',
    path: ['甘肃省', '张掖市', '甘州区', '东街街道'],
  }
  const server = () =>
    openingsServer(classes, {
      '/api/v1/divisions': {
        parent: null,
        items: [{ code: '62', level: 'province', name: '甘肃省', path: [] }],
      },
      '/api/v1/divisions?parent=620702': { parent: county, items: [ganquan] },
      '/api/v1/divisions/search?q=gq&within=620702': { items: [ganquan] },
    })

  test('initials find it, one tap keeps it, and the list is near it', async () => {
    await open('/community', server())
    fireEvent.input(screen.getByLabelText('社区叫什么'), { target: { value: 'gq' } })
    fireEvent.click(await screen.findByRole('button', { name: /甘泉社区/ }))
    expect(preferences.current.value.community).toEqual({ code: '620702001005', name: '甘泉社区' })
    await waitFor(() => expect(title()).toBe('附近 · 甘泉社区'))
  })

  test('whoever needs no more chooses the county', async () => {
    await open('/community/620702', server())
    expect(await screen.findByText('甘肃省 › 张掖市 › 甘州区')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '就选甘州区' }))
    expect(preferences.current.value.community?.code).toBe('620702')
  })

  test('a step that was never seen says so without a network', async () => {
    await open('/community/620702', noNetwork())
    expect(await screen.findByText(/这一步以前又没看过/)).toBeDefined()
  })
})
