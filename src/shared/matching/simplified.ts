// The traditional characters met most in names of people, places and pastimes here, each before its simplified
// form. Not a converter: one-to-one only, for searching, so that 書法 typed by a daughter abroad finds 书法.
const pairs = [
  '書书畫画國国聲声樂乐團团廣广場场極极錦锦機机攝摄蘆芦絲丝電电劇剧戲戏紙纸語语養养義义診诊詐诈騙骗',
  '髮发發发課课關关愛爱難难懷怀調调講讲習习學学會会體体藝艺術术協协區区縣县鄉乡鎮镇鄰邻裡里裏里門门',
  '業业務务動动員员長长師师醫医藥药衛卫護护壓压飯饭廳厅館馆圖图閱阅讀读報报紅红黨党軍军傳传統统訓训',
  '練练運运氣气劍剑毬球風风箏筝鋼钢譜谱詞词詩诗詠咏誦诵編编織织繡绣縫缝幫帮組组隊队結结對对獨独殘残',
  '殼壳環环綠绿園园種种農农莊庄災灾險险預预緊紧應应權权維维億亿萬万歲岁歷历曆历節节陽阳慶庆頭头臉脸',
  '腦脑網网絡络線线視视頻频訊讯號号碼码證证錄录計计時时間间銀银齡龄錢钱費费買买賣卖價价單单雙双個个',
  '們们這这給给來来過过還还進进開开閉闭辦办處处點点現现請请問问題题讓让說说話话聽听見见寫写筆笔燈灯',
  '龍龙馬马鳥鸟魚鱼雞鸡貓猫蘭兰橋桥東东張张劉刘陳陈楊杨趙赵吳吴孫孙鄭郑謝谢許许鄧邓馮冯蕭萧蘇苏葉叶',
  '盧卢湯汤興兴寧宁濱滨鹽盐漢汉滿满爾尔達达無无專专與与為为眾众導导觀观賞赏競竞賽赛獎奖勵励積积誌志',
  '願愿創创舊旧變变寶宝麗丽婦妇兒儿親亲聯联繫系係系職职勞劳穩稳實实夠够從从後后幾几復复複复鐘钟週周',
  '邊边樓楼層层廟庙灣湾溝沟塊块參参選选稱称質质優优顧顾擔担當当',
].join('')

const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs.charAt(at), pairs.charAt(at + 1))

/** Swaps the commonest traditional characters for simplified ones; every other character stays. */
export function toSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, character => simplified.get(character) ?? character)
}
