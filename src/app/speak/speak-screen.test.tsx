import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleNow } from '../../../tests/helpers/sample-openings.ts'
import { talkingServer } from '../../../tests/helpers/talking-server.ts'
import { preferences } from '../../device/preferences.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'
import { answered, say } from './testing/talked-to.tsx'

const device = useNewDevice()
afterEach(() => preferences.change({ text: 1, theme: 'system' }))

async function open(path = '/speak') {
  const server = talkingServer()
  await device.open(path, server.network, sampleNow)
  return server
}

describe('what cannot be done here yet is said as it is, with who can help', () => {
  test.each([
    ['我来签到了', '还不能在手机上签到'],
    ['给我订一份午饭', '还不能在手机上订饭'],
    ['今天中午吃什么菜', '还看不到今天做什么菜'],
    ['让我闺女帮我报名', '家里人能在自己的手机上替您看、替您报名'],
    ['给我老伴报个名学书法', '替老伴报名'],
  ])('%s', async (sentence, words) => {
    const server = await open()
    await say(sentence)
    await answered(words)
    expect(document.querySelector('.microphone-sheet__answer a[href^="tel:"]')).not.toBeNull()
    expect(server.acts()).toEqual([])
  })
})

test('what is not understood is answered with three things to press', async () => {
  await open()
  await say('昨天股票跌了多少')
  await answered('没听懂')
  expect(document.querySelectorAll('.microphone-sheet__answer .button')).toHaveLength(3)
  expect(screen.queryByText(/^我明白/)).toBeNull()
})

test('how many there are is told, and yes opens the list that was understood', async () => {
  await open()
  await say('礼拜一上午有没有书法')
  await answered('有2个')
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    '书法',
    '星期一上午',
  ])
  await say('对')
  await waitFor(() => expect(location.pathname).toBe('/nearby'))
  expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({
    q: '书法',
    weekday: '1',
    part: 'morning',
  })
  expect(await screen.findByText('一共2个')).toBeDefined()
  expect(screen.getByText('只看星期一，上午的')).toBeDefined()
})

test('what was found is opened by its number, without looking at the list first', async () => {
  await open()
  await say('我想学书法')
  await answered('有2个')
  await say('第二个')
  await waitFor(() => expect(location.pathname).toMatch(/^\/openings\/.+02$/))
})

test('something else, asked for while a list is offered, is no correction of that list', async () => {
  await open()
  await say('礼拜一上午有没有书法')
  await answered('有2个')
  await say('报名合唱')
  await answered('您要报名：社区合唱会')
})

test('a day that is put right narrows the same search', async () => {
  await open()
  await say('礼拜五有没有书法')
  await answered('这个时候没有')
  await say('不是，是礼拜一')
  await answered('有2个')
})

test('what there is at no such time is offered at others', async () => {
  await open()
  await say('礼拜五晚上的书法')
  await answered('这个时候没有，别的时候有2个')
})

test('what was listed last is opened by its number', async () => {
  await open('/nearby')
  await screen.findByText('一共3个')
  const second = document.querySelectorAll('a.opening-card')[1]?.getAttribute('href')
  fireEvent.click(screen.getByRole('link', { name: '说一说' }))
  await say('打开第二个')
  await waitFor(() => expect(location.pathname).toBe(second))
})

describe('the look of the screen', () => {
  test.each([
    ['字大一点', { text: 2 }],
    ['暗一点', { theme: 'dark' }],
  ])('%s is done at once, and taken back as easily', async (sentence, changed) => {
    const before = preferences.current.value
    await open()
    await say(sentence)
    await answered('还是原来那样')
    expect(preferences.current.value).toMatchObject(changed)
    fireEvent.click(screen.getByRole('button', { name: '还是原来那样' }))
    expect(preferences.current.value).toMatchObject({ text: before.text, theme: before.theme })
  })

  test('larger than the largest is not promised', async () => {
    preferences.change({ text: 4 })
    await open()
    await say('字再大一点')
    await answered('已经最大了')
  })
})
