import type { Random } from './random.ts'

// Names as people born between 1940 and 1966 bear them; any likeness to a living person is chance.
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const womensNames = [
  '秀兰 桂英 玉兰 秀英 淑珍 凤英 玉珍 桂兰 秀珍 素芬 淑华 玉梅 春梅 金凤 翠英 玉华 爱华 淑芳 秀云 桂芳 月英 兰英 淑英 惠芳 秀芳 美英 淑兰 素珍 巧云 冬梅 雪琴 玉琴 凤琴 桂荣 秀荣 淑贤 瑞芳 文秀 彩霞 丽华 亚琴 晓芬 慧珍 静芳 红梅 银花 菊香 莲英 佩珍 书琴',
].flatMap(text => text.split(' '))
const mensNames = [
  '建国 国强 建华 志强 永福 德明 国华 文斌 玉林 长河 福生 国栋 树林 建军 志明 学文 永年 宝山 世荣 明义 忠良 立新 启明 维新 广才 承志 万山 振华 家兴 德胜 大勇 光明 庆丰 兆祥 金水 来福 成林 文忠 克勤 守义 安民 怀德 景春 占山 继先 鸿儒 少华 绍文 希贤 子明',
].flatMap(text => text.split(' '))
const youngNames =
  '静 磊 婷 洋 丽娜 晓东 雅琴 海燕 志远 雪莲 文静 建伟 晓梅 永刚 小军 玉婷 立群 佳慧 明辉 春燕'.split(' ')

export function seniorName(random: Random): string {
  return random.pick(surnames) + random.pick(random.chance(0.58) ? womensNames : mensNames)
}

export function staffName(random: Random): string {
  return random.pick(surnames) + random.pick(youngNames)
}

/** How a leader who agreed to it is shown in public: the family name and what pupils say. */
export function leaderName(random: Random): string {
  return `${random.pick(surnames)}老师`
}
