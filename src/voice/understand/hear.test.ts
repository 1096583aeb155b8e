import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

const saidOn = '2026-11-23'

const hearing = (text: string) => {
  const { intent, slots } = understand(text, { today: saidOn })
  return { intent, ...slots }
}

describe('a syllable that is a little off', () => {
  it.each([
    ['我想学抬极拳', { intent: 'find', words: '太极' }],
    ['想学钉子琴', { intent: 'find', words: '电子琴' }],
    ['有没有做意工的', { intent: 'find', kind: 'volunteer' }],
    [
      '老年大学英语科还有没有未子',
      { intent: 'find', words: '英语', kind: 'class', free: true, place: '老年大学' },
    ],
    ['下个里拜三有啥客', { intent: 'find', kind: 'class', date: '2026-12-02' }],
    ['葫芦丝丝班有没有', { intent: 'find', words: '葫芦丝', kind: 'class' }],
    ['我想学智能机手机', { intent: 'find', words: '智能手机' }],
  ])('%s is understood', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })

  it.each(['给我跑上书法班', '取消跑名', '刀了太极'])('%s changes nothing', text => {
    expect(['enrol', 'cancel']).not.toContain(hearing(text).intent)
  })

  it('leaves common words alone', () => {
    expect(hearing('我买了一张琴').intent).toBe('unknown')
    expect(hearing('我心里闷得慌，想学点东西')).toEqual({ intent: 'find', kind: 'class' })
  })
})

describe('ordinary words', () => {
  it.each([
    ['那个摄影在哪个地方集合', { intent: 'find', words: '摄影' }],
    ['我的时长攒了好多个小时了吧', { intent: 'record' }],
    ['上午要送孙女上学，有没有葫芦丝', { intent: 'find', words: '葫芦丝', part: 'morning' }],
    ['公交车还有几分钟到站', { intent: 'unknown' }],
  ])('%s is as it is written', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })

  it('are what is learnt where no list has it', () => {
    expect(hearing('想学手鼓')).toEqual({ intent: 'find', words: '手鼓' })
    expect(hearing('有没有教冥想的')).toEqual({ intent: 'find', words: '冥想' })
  })
})

describe('names that are handed in', () => {
  const known = { today: saidOn, places: ['甘泉社区', '骥千里服务站'], topics: ['四点半课堂'] }

  it.each([
    ['甘泉社区有啥课', '甘泉社区'],
    ['甘全社区有啥课', '甘泉社区'],
    ['甘泉那边有啥课', '甘泉社区'],
    ['纪千里服务站有啥课', '骥千里服务站'],
    ['纪千里有啥课', '骥千里服务站'],
  ])('%s is there', (text, place) => {
    expect(understand(text, known)).toEqual({ intent: 'find', slots: { kind: 'class', place } })
  })

  it('are things to look for', () => {
    expect(understand('有没有四点半课堂', known).slots).toEqual({ words: '四点半课堂' })
  })
})
