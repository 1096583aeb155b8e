import type { Example } from '../example.ts'
import { CardSheet } from './card-sheet.tsx'
import { Poster } from './poster.tsx'
import { PrintSheet, SheetFacts, SheetGroup, SheetItem, SheetLines } from './print-sheet.tsx'

const address = 'https://yinling.example.cn/openings/620702-019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071'

export const printSheetExamples: readonly Example[] = [
  {
    name: 'a class',
    draw: () => (
      <PrintSheet
        seen
        lead="课程 · 免费"
        title="书法入门"
        frame={{
          qr: { address, label: '二维码，打开书法入门这一页', words: '用手机扫一扫，就看到这一页' },
          phone: '电话 0936-8210301',
          printed: '11月23日 星期一 下午2点印的',
        }}
      >
        <SheetFacts
          facts={[
            { label: '什么时候', value: '每周三 上午9点到10点半，12月2日起，还有6次' },
            { label: '在哪里', value: '东街社区 骥千里服务站二楼书画室，有电梯' },
            { label: '带什么', value: '笔和墨站里有，带一块旧毛巾' },
          ]}
        />
        <SheetGroup title="一共6次">
          <SheetLines short lines={['12月2日', '12月9日', '12月16日', '12月23日', '12月30日', '1月6日']} />
        </SheetGroup>
      </PrintSheet>
    ),
  },
  {
    name: 'the days of a week, in a demo',
    draw: () => (
      <PrintSheet
        seen
        lead="王秀兰"
        title="11月23日到11月29日"
        frame={{
          qr: { address, label: '二维码，打开我的这7天', words: '用手机扫一扫，看新的' },
          phone: '电话 0936-8210301',
          printed: '11月23日 星期一 下午2点印的',
          demo: '这是演示，里面的人和活动都是编的',
        }}
      >
        <SheetGroup title="今天 11月23日 星期一">
          <SheetItem title="下午2点半到4点 合唱" lines={['交通巷社区骥千里服务站', '带水杯']} />
          <SheetItem title="晚上7点到8点 广场舞" lines={['东街街道一带，具体地方打电话问']} />
        </SheetGroup>
      </PrintSheet>
    ),
  },
  {
    name: 'a poster for the door of a site',
    draw: () => (
      <Poster
        place="甘泉社区骥千里服务站"
        title="银龄同行"
        what="身边的课程、帮忙和热闹，看得清，报得上，记得住。"
        steps={[
          '打开微信，点右上角的加号，再点“扫一扫”。',
          '对准上面的方块，就打开了。',
          '点右上角的三个点，点“收藏”。下次在“我”里的“收藏”找。',
        ]}
        frame={{
          qr: {
            address: 'https://yinling.example.cn/at/620702001001',
            label: '二维码，打开银龄同行',
            words: '微信扫一扫',
          },
        }}
        help={{ words: '不会弄，打电话', phone: '0936-8210301' }}
      />
    ),
  },
  {
    name: 'cards to cut out',
    draw: () => (
      <CardSheet
        title="甘泉社区骥千里服务站的卡"
        cards={['王秀兰', '欧阳春花', '古丽巴哈尔·阿不都热西提'].map((name, at) => ({
          id: name,
          app: '银龄同行',
          name,
          number: `1000 00${at}6`,
          site: '甘泉社区骥千里服务站',
          words: '扫一扫，再按密码',
          qr: {
            address: `https://yinling.example.cn/card#AAAAAAAAAAAAAAAAAAAAA${at}`,
            label: `${name}的卡的二维码`,
          },
        }))}
      />
    ),
  },
]
