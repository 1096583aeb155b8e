/** What a browser tells of itself. */
export interface BrowserFacts {
  readonly userAgent: string
  /** `navigator.maxTouchPoints`: an iPad calls itself a Mac, but is touched. */
  readonly touchPoints: number
  /** The app was opened from the home screen, without a browser around it. */
  readonly standalone: boolean
}

/** Ways to the home screen that differ in where one presses and what stands there. */
export type BrowserFamily =
  | 'installed'
  | 'wechat'
  | 'wechat-iphone'
  | 'in-app'
  | 'iphone'
  | 'ipad'
  | 'iphone-other'
  | 'huawei'
  | 'xiaomi'
  | 'oppo'
  | 'vivo'
  | 'uc'
  | 'qq'
  | 'quark'
  | 'samsung'
  | 'edge'
  | 'firefox'
  | 'chrome'
  | 'android'
  | 'desktop'

/** Pages inside another app: QQ calls itself `QQ/8.2`, its browser `MQQBrowser/14`. */
const insideApps = /AlipayClient|DingTalk|Weibo|\bQQ\/|aweme|NewsArticle|baiduboxapp|Lark\/|Feishu/i
/** Browsers on iPhones that aren't Safari though they say so. */
const notSafari = /CriOS|FxiOS|EdgiOS|OPT\/|MQQBrowser|UCBrowser|Quark|Baidu|Sogou|MiuiBrowser/i

/** In this order: nearly all of them call themselves Chrome too. */
const onAndroid: readonly (readonly [RegExp, BrowserFamily])[] = [
  [/HuaweiBrowser|HONORBrowser|ArkWeb/i, 'huawei'],
  [/MiuiBrowser/i, 'xiaomi'],
  [/HeyTapBrowser|OppoBrowser/i, 'oppo'],
  [/VivoBrowser/i, 'vivo'],
  [/UCBrowser|UCWEB/i, 'uc'],
  [/MQQBrowser/i, 'qq'],
  [/Quark\//i, 'quark'],
  [/SamsungBrowser/i, 'samsung'],
  [/EdgA\//, 'edge'],
  [/Firefox\//, 'firefox'],
  [/; wv\)/, 'in-app'],
  [/Chrome\//, 'chrome'],
]

/** Which way to the home screen this browser has. Whatever is unknown falls to the most general way of its kind. */
export function browserFamily({ userAgent, touchPoints, standalone }: BrowserFacts): BrowserFamily {
  if (standalone) return 'installed'
  const ipad = /iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
  if (ipad || /iPhone|iPod/.test(userAgent)) return onApple(userAgent, ipad)
  const harmony = /OpenHarmony/.test(userAgent) && !/\(PC;/.test(userAgent)
  if (!harmony && !/Android/.test(userAgent)) return 'desktop'
  if (/MicroMessenger/i.test(userAgent)) return 'wechat'
  if (insideApps.test(userAgent)) return 'in-app'
  return onAndroid.find(([sign]) => sign.test(userAgent))?.[1] ?? 'android'
}

function onApple(userAgent: string, ipad: boolean): BrowserFamily {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat-iphone'
  if (insideApps.test(userAgent)) return 'in-app'
  const safari = /Version\/[\d.]+.* Safari\//.test(userAgent) && !notSafari.test(userAgent)
  if (!safari) return 'iphone-other'
  return ipad ? 'ipad' : 'iphone'
}

/** One thing to do; its sentence is `steps.<name>` in the texts, its picture is chosen by the screen. */
export type InstallStep =
  | 'dots'
  | 'openBrowser'
  | 'openSafari'
  | 'goOn'
  | 'share'
  | 'shareTop'
  | 'plus'
  | 'confirmTop'
  | 'copy'
  | 'paste'
  | 'menuTop'
  | 'menuBottom'
  | 'addChrome'
  | 'addEdge'
  | 'addSamsung'
  | 'addDesktop'
  | 'addBookmark'
  | 'confirm'
  | 'addressBar'

const besideMenu = { top: 'menuTop', bottom: 'menuBottom' } as const
const byMenu = (where: 'top' | 'bottom', add: InstallStep): readonly InstallStep[] => [
  besideMenu[where],
  add,
  'confirm',
]

const ways: Readonly<Record<BrowserFamily, readonly InstallStep[]>> = {
  installed: [],
  wechat: ['dots', 'openBrowser', 'goOn'],
  'wechat-iphone': ['dots', 'openSafari', 'goOn'],
  'in-app': ['dots', 'openBrowser', 'goOn'],
  iphone: ['share', 'plus', 'confirmTop'],
  ipad: ['shareTop', 'plus', 'confirmTop'],
  'iphone-other': ['copy', 'paste', 'goOn'],
  huawei: byMenu('bottom', 'addDesktop'),
  xiaomi: byMenu('bottom', 'addDesktop'),
  oppo: byMenu('bottom', 'addBookmark'),
  vivo: byMenu('bottom', 'addBookmark'),
  uc: byMenu('bottom', 'addBookmark'),
  qq: byMenu('bottom', 'addBookmark'),
  quark: byMenu('bottom', 'addBookmark'),
  samsung: byMenu('bottom', 'addSamsung'),
  edge: byMenu('bottom', 'addEdge'),
  firefox: byMenu('top', 'addChrome'),
  chrome: byMenu('top', 'addChrome'),
  android: byMenu('bottom', 'addDesktop'),
  desktop: ['addressBar', 'confirm'],
}

/** What to do, in order; nothing where the app is on the home screen already. */
export function installSteps(family: BrowserFamily): readonly InstallStep[] {
  return ways[family]
}

/** Whether the words one looks for differ from phone to phone. */
export function wordsDiffer(family: BrowserFamily): boolean {
  return installSteps(family).includes('menuBottom') || installSteps(family).includes('menuTop')
}

/** Whether one has to get into another browser first, for which the address is needed. */
export function needsOtherBrowser(family: BrowserFamily): boolean {
  return installSteps(family).includes('goOn')
}
