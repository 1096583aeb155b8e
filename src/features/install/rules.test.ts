import { describe, expect, test } from 'vitest'
import { type BrowserFamily, browserFamily, installSteps, needsOtherBrowser } from './rules.ts'

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)'

/** As these browsers really call themselves. */
const met: readonly (readonly [BrowserFamily, string])[] = [
  [
    'wechat',
    `Mozilla/5.0 (Linux; Android 13; M2012K11AC Build/TKQ1.220829.002; wv) ${chrome} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/2247 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
  ],
  [
    'wechat',
    `Mozilla/5.0 (Phone; OpenHarmony 5.1) ${chrome} Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.39(0xf3100927) Weixin NetType/WIFI Language/zh_CN`,
  ],
  [
    'wechat-iphone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) ${apple} Mobile/15E148 MicroMessenger/8.0.42(0x18002a2a) NetType/WIFI Language/zh_CN`,
  ],
  [
    'in-app',
    `Mozilla/5.0 (Linux; Android 12; JEF-AN20 Build/HUAWEIJEF-AN20; wv) ${chrome} Version/4.0 Chrome/89.0.4389.72 MQQBrowser/6.2 TBS/046141 Mobile Safari/537.36 V1_AND_SQ_8.8.68_2538_YYB_D QQ/8.8.68.7265`,
  ],
  [
    'in-app',
    `Mozilla/5.0 (Linux; Android 12; 22041211AC Build/SP1A.210812.016; wv) ${chrome} Version/4.0 Chrome/97.0.4692.98 Mobile Safari/537.36 T7/13.54 SP-engine/2.92.0 baiduboxapp/13.54.0.10 (Baidu; P1 12) NABar/1.0`,
  ],
  [
    'in-app',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) ${apple} Mobile/21C62 AlipayDefined(nt:WIFI) AliApp(AP/10.5.60) AlipayClient/10.5.60`,
  ],
  [
    'iphone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2_1 like Mac OS X) ${apple} Version/17.2 Mobile/15E148 Safari/604.1`,
  ],
  [
    'iphone-other',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 15_5 like Mac OS X) ${apple} CriOS/103.0.5060.63 Mobile/15E148 Safari/604.1`,
  ],
  [
    'iphone-other',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) ${apple} Version/16.0 MQQBrowser/14.3.1 Mobile/15E148 Safari/604.1 QBWebViewUA/2`,
  ],
  [
    'ipad',
    `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${apple} Version/12.1.2 Mobile/15E148 Safari/604.1`,
  ],
  [
    'huawei',
    `Mozilla/5.0 (Linux; Android 9; PCT-AL10) ${chrome} Chrome/70.0.3538.64 HuaweiBrowser/10.0.3.311 Mobile Safari/537.36`,
  ],
  [
    'huawei',
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL10) ${chrome} Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36`,
  ],
  [
    'huawei',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${chrome} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300`,
  ],
  [
    'xiaomi',
    `Mozilla/5.0 (Linux; U; Android 9; zh-cn; Redmi Note 8 Build/PKQ1.190616.001) ${chrome} Version/4.0 Chrome/71.0.3578.141 Mobile Safari/537.36 XiaoMi/MiuiBrowser/12.5.22`,
  ],
  [
    'oppo',
    `Mozilla/5.0 (Linux; U; Android 11; zh-cn; PDRM00 Build/RKQ1.200903.002) ${chrome} Version/4.0 Chrome/70.0.3538.80 Mobile Safari/537.36 HeyTapBrowser/40.7.27.2`,
  ],
  [
    'vivo',
    `Mozilla/5.0 (Linux; Android 14; V2314A; wv) ${chrome} Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 VivoBrowser/19.3.1.0`,
  ],
  [
    'uc',
    `Mozilla/5.0 (Linux; U; Android 10; zh-CN; MI 8 Build/QKQ1.190828.002) ${chrome} Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.4.2.1122 Mobile Safari/537.36`,
  ],
  [
    'qq',
    `Mozilla/5.0 (Linux; U; Android 10; zh-cn; MI 6 Build/SP1A.210812.016) ${chrome} Version/4.0 Chrome/96.0.4664.104 MQQBrowser/14.9 Mobile Safari/537.36`,
  ],
  [
    'quark',
    `Mozilla/5.0 (Linux; U; Android 9; zh-CN; MI 6 Build/PKQ1.190118.001) ${chrome} Version/4.0 Chrome/78.0.3904.108 Quark/5.5.5.204 Mobile Safari/537.36`,
  ],
  [
    'samsung',
    `Mozilla/5.0 (Linux; Android 10; K) ${chrome} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'edge',
    `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Chrome/120.0.0.0 Mobile Safari/537.36 EdgA/120.0.2210.157`,
  ],
  ['firefox', 'Mozilla/5.0 (Android 13; Mobile; rv:109.0) Gecko/114.0 Firefox/114.0'],
  ['chrome', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Chrome/126.0.0.0 Mobile Safari/537.36`],
  [
    'in-app',
    `Mozilla/5.0 (Linux; Android 10; MRX-AL09 Build/HUAWEIMRX-AL09; wv) ${chrome} Version/4.0 Chrome/70.0.3538.64 Safari/537.36`,
  ],
  [
    'android',
    'Mozilla/5.0 (Linux; U; Android 4.4.2; zh-cn) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30',
  ],
  ['desktop', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/108.0.5359.71 Safari/537.36`],
  [
    'desktop',
    `Mozilla/5.0 (PC; OpenHarmony 6.1; Windows NT 10.0) ${chrome} Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.1.0.130 HuaweiBrowser/6.1.7.302`,
  ],
  [
    'desktop',
    `Mozilla/5.0 (Windows NT 6.1; WOW64) ${chrome} Chrome/107.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI WindowsWechat(0x63090719)`,
  ],
]

describe('a browser is known by what it calls itself', () => {
  test.each(met)('%s: %s', (family, userAgent) => {
    const facts = { userAgent, touchPoints: /Mobile|Android|iP/.test(userAgent) ? 5 : 0, standalone: false }
    expect(browserFamily(facts)).toBe(family)
  })
})

test('an iPad that calls itself a Mac is known by its touch, a Mac stays one', () => {
  const userAgent = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/17.2 Safari/605.1.15`
  expect(browserFamily({ userAgent, touchPoints: 5, standalone: false })).toBe('ipad')
  expect(browserFamily({ userAgent, touchPoints: 0, standalone: false })).toBe('desktop')
})

test('who opened it from the home screen is taught nothing', () => {
  for (const [, userAgent] of met) {
    const family = browserFamily({ userAgent, touchPoints: 5, standalone: true })
    expect(installSteps(family)).toEqual([])
  }
})

test('every other browser has a way of at most three steps, and inside other apps it leads out of them first', () => {
  for (const [family] of met) {
    expect(installSteps(family).length, family).toBeGreaterThan(1)
    expect(installSteps(family).length, family).toBeLessThanOrEqual(3)
    expect(needsOtherBrowser(family), family).toBe(/wechat|in-app|iphone-other/.test(family))
  }
})
