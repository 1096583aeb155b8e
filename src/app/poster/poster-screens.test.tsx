import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { noNetwork } from '../../../tests/helpers/answering-fetch.ts'
import {
  openingsServer,
  sampleFeed,
  sampleNow,
  sampleOpening,
} from '../../../tests/helpers/sample-openings.ts'
import { preferences } from '../../device/preferences.ts'
import { forget, useNewDevice } from '../testing/app-on-a-device.tsx'

const device = useNewDevice()
const [site] = sampleFeed([]).sites
if (site === undefined) throw new Error('the samples have no site')
const poster = `/sites/${site.id}/poster`

describe('a poster for a site', () => {
  test('the site is chosen, and its poster stands there as it will be printed', async () => {
    await device.open('/poster', openingsServer([sampleOpening(1)]), sampleNow)
    fireEvent.click(await screen.findByRole('link', { name: /甘泉社区服务站/ }))
    await waitFor(() => expect(location.pathname).toBe(poster))
    expect(await screen.findByText('微信扫一扫')).toBeDefined()
    for (const words of [site.name, site.phone]) expect(screen.getByText(words)).toBeDefined()
    expect(screen.getByRole('img', { name: '二维码，打开银龄同行' })).toBeDefined()
  })

  test('it goes to the printer when that is asked for, and not before', async () => {
    const printer = vi.fn()
    await device.open(poster, openingsServer([sampleOpening(1)]), sampleNow, { printer })
    await screen.findByText('微信扫一扫')
    expect(printer).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '打印这一页' }))
    await waitFor(() => expect(printer).toHaveBeenCalledOnce())
  })

  test('a site that does not exist has none', async () => {
    await device.open(poster.replace(/.$/, '9'), openingsServer([sampleOpening(1)]), sampleNow)
    expect(await screen.findByRole('heading', { level: 1, name: '没找到这一页' })).toBeDefined()
  })

  test('without a network and never seen, it says so and offers to try again', async () => {
    await device.open(poster, noNetwork(), sampleNow)
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeDefined()
  })

  test('a site of another county is asked for without taking my own list away', async () => {
    const far = {
      ...site,
      id: site.id.replace('620702', '320903'),
      name: '大冈服务站',
      division: '320903115',
    }
    const feed = { ...sampleFeed([]), county: '320903', sites: [far] }
    const more = { '/api/v1/feed/320903': feed }
    await device.open(`/sites/${far.id}/poster`, openingsServer([sampleOpening(1)], more), sampleNow)
    expect(await screen.findByText('大冈服务站')).toBeDefined()
    cleanup()
    forget()
    await device.open('/', openingsServer([sampleOpening(1)]), sampleNow)
    expect(await screen.findByText('课程 1个')).toBeDefined()
  })
})

describe('where the code on a poster leads', () => {
  const county = { code: '620702', level: 'county', name: '甘州区', path: ['甘肃省', '张掖市'] }
  const ganquan = {
    ...{ code: '620702001005', level: 'community', name: '甘泉社区' },
    path: ['甘肃省', '张掖市', '甘州区', '东街街道'],
  }
  const server = () =>
    openingsServer([sampleOpening(1)], {
      '/api/v1/divisions?parent=620702001005': { parent: ganquan, items: [] },
      '/api/v1/divisions?parent=620702': { parent: county, items: [ganquan] },
    })
  const chosen = () => preferences.current.value.community
  const arrived = () => waitFor(() => expect(location.pathname).toBe('/'))

  test('the first screen opens with the community chosen', async () => {
    await device.open('/at/620702001005', server(), sampleNow)
    await arrived()
    expect(chosen()).toEqual({ code: '620702001005', name: '甘泉社区' })
  })

  test('whoever has chosen one keeps it', async () => {
    preferences.change({ community: { code: '620702001002', name: '北街社区' } })
    await device.open('/at/620702001005', server(), sampleNow)
    await arrived()
    expect(chosen()?.code).toBe('620702001002')
  })

  test.each([
    ['without a network', '/at/620702001005', noNetwork],
    ['with a code of no place', '/at/999999', server],
  ])('%s the first screen opens all the same', async (_, address, network) => {
    await device.open(address, network(), sampleNow)
    await arrived()
    expect(chosen()).toBeNull()
  })
})
