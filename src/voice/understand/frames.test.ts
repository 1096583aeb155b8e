import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

const saidOn = '2026-11-23'

const hearing = (text: string) => {
  const { intent, slots } = understand(text, { today: saidOn })
  return { intent, ...slots }
}

describe('what is only told', () => {
  it.each([
    ['编织课在哪里上，我年轻时候是毛衣厂的', { intent: 'find', words: '编织', kind: 'class' }],
    ['我当了三十年会计，想帮帮忙，有什么志愿者的事', { intent: 'find', kind: 'volunteer' }],
    ['剪纸太费眼了，大夫不让我熬，给我退了吧', { intent: 'cancel', words: '剪纸' }],
    [
      '下午四点的二胡有没有，再晚我得接孩子',
      { intent: 'find', words: '二胡', part: 'afternoon', time: '16:00' },
    ],
    ['老花镜没戴，字再弄大一号', { intent: 'bigger' }],
    ['隔壁李大姐天天跳广场舞，在哪儿跳呀', { intent: 'find', words: '广场舞' }],
    ['昨天邻居被骗了，有没有讲防骗的', { intent: 'find', words: '防诈骗' }],
    ['我住红旗社区，附近有啥课', { intent: 'find', kind: 'class', near: true }],
    ['中午有什么课，我正好空着', { intent: 'find', kind: 'class', part: 'noon' }],
  ])('%s asks for the rest', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })

  it.each([
    '我老爹从前毛笔字写得可好了',
    '给我退了休',
    '隔壁老张跳广场舞把脚崴了',
    '昨天我跟老王下棋赢了',
    '孙女报了个钢琴班，一年两万',
    '当年我报名参军那会儿才十八',
  ])('%s asks for nothing', text => {
    expect(hearing(text).intent).toBe('unknown')
  })
})

describe('what stands apart', () => {
  it.each([
    ['麻烦把我从合唱名单里拿掉', { intent: 'cancel', words: '合唱' }],
    ['把义诊那一条打开来给我看看', { intent: 'open', words: '义诊' }],
    ['给我签一下到', { intent: 'checkin' }],
    ['莫念了', { intent: 'stop' }],
    ['字不要那么大', { intent: 'smaller' }],
    ['亮度往上加', { intent: 'brighter' }],
    ['光跟电焊似的，扎得我直流泪', { intent: 'darker' }],
    ['语速降一降', { intent: 'slower' }],
    ['领我回一打开的那个页面', { intent: 'home' }],
    ['报名这事儿我得交给姑娘去办', { intent: 'family' }],
    ['合唱队招不招人', { intent: 'find', words: '合唱', free: true }],
    ['给我和老伴都报上八段锦', { intent: 'enrol', words: '八段锦', person: '老伴' }],
    ['我不想学电子琴了，帮我取消', { intent: 'cancel', words: '电子琴' }],
    ['我想好了，报！', { intent: 'enrol' }],
    ['远的不要，就楼底下能练八段锦的', { intent: 'find', words: '八段锦', near: true }],
    ['帮我订餐，明天中午的，糖尿病不要甜', { intent: 'order', date: '2026-11-24', part: 'noon' }],
    ['唔该帮我报名，听日嗰个太极', { intent: 'enrol', words: '太极', date: '2026-11-24' }],
    ['把我老伴的名字报到八段锦里头去', { intent: 'enrol', words: '八段锦', person: '老伴' }],
    ['康巴什文化馆的二胡课有没有', { intent: 'find', words: '二胡', kind: 'class', place: '康巴什文化馆' }],
    ['有没有不在上午的书法课', { intent: 'find', words: '书法', kind: 'class' }],
  ])('%s is heard together', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })

  it.each([
    '我可没说要报名',
    '不是要报名，我就看看',
    '别把书法给我退了',
    '不看了，退出去',
    '我报错了，那个书法是哪天',
    '把第三个点进去',
    '谁说我要退太极了',
    '昨天我把太极退了',
    '我儿子把车退了',
    '大夫让我把烟戒了，把酒退了',
    '老伴说把太极退了，我不同意',
    '我怕人家把我名字划掉',
    '把太极退了好还是不退好',
    '书法班把我退了是怎么回事',
    '他想好了，报',
    '不对，不是我要的那个',
    '我想好了，不报',
    '报名这事儿我不懂',
  ])('%s changes nothing', text => {
    expect(['enrol', 'cancel']).not.toContain(hearing(text).intent)
  })
})
