import type { Example } from '../example.ts'
import { CardList, OpeningCard } from './opening-card.tsx'

export const openingCardExamples: readonly Example[] = [
  {
    name: 'one of each kind in a list',
    draw: () => (
      <CardList>
        <OpeningCard
          key="1"
          href="/openings/1"
          kind="class"
          kindWord="课程"
          title="书法入门"
          when="每周三 上午9点到10点半"
          where="本社区 · 骥千里服务站二楼"
          seats="还有6个位子，60岁以上都合适"
          mark="今天"
        />
        <OpeningCard
          key="2"
          href="/openings/2"
          kind="volunteer"
          kindWord="志愿岗位"
          title="四点半课堂陪写作业"
          when="周五 下午4点半到6点"
          where="同街道 · 甘泉社区"
          seats="还要3个人，不累，坐着"
        />
        <OpeningCard
          key="3"
          href="/openings/3"
          kind="event"
          kindWord="活动"
          title="社区合唱会"
          when="11月28日 星期六 下午2点"
          where="同街道 · 文化站"
          seats="已满，可以排队，前面2人"
        />
      </CardList>
    ),
  },
  {
    name: 'with the longest names',
    draw: () => (
      <CardList>
        <OpeningCard
          key="1"
          href="/openings/4"
          kind="tour"
          kindWord="巡回指导"
          title="内蒙古自治区鄂尔多斯市准格尔旗老年大学名师讲堂进社区系列之黄河几字弯民歌漫瀚调的传承与演唱第十二讲"
          when="11月30日 星期一 上午8点半到11点半"
          where="同区县 · 薛家湾镇友谊街道滨河社区党群服务中心三楼多功能活动厅"
          seats="还有118个位子，要走两层楼梯"
        />
        <OpeningCard
          key="2"
          href="/openings/5"
          kind="job"
          kindWord="就业岗位"
          title="小区门岗"
          when="每天 上午8点到12点"
          where="本社区 · 东湖花园"
          seats="还要1个人，站着，有些累"
        />
      </CardList>
    ),
  },
]
