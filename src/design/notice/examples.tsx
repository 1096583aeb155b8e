import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { infoShape, offlineShape, updateShape } from '../icon/shapes.ts'
import { Banner, Notice } from './notice.tsx'

export const noticeExamples: readonly Example[] = [
  { name: 'to mind', draw: () => <Notice tone="care">周三上午您还有“量血压”，时间挨得很近。</Notice> },
  {
    name: 'to know, with a button',
    draw: () => (
      <Notice tone="plain" action={<Button look="secondary">选我的社区</Button>}>
        选好社区，就先看到走得到的。
      </Notice>
    ),
  },
  {
    name: 'without the network',
    draw: () => (
      <Notice tone="offline" role="status">
        报名要有网。写好的都在，有网了再点一次。
      </Notice>
    ),
  },
  {
    name: 'banner of a demo',
    draw: () => (
      <Banner tone="demo" shape={infoShape}>
        这是演示，里面的人和活动都是编的
      </Banner>
    ),
  },
  {
    name: 'banner without the network',
    draw: () => (
      <Banner tone="offline" shape={offlineShape}>
        现在没有网，看过的还能看
      </Banner>
    ),
  },
  {
    name: 'banner of a new version',
    draw: () => (
      <Banner tone="update" shape={updateShape} action={<Button look="secondary">换上新版</Button>}>
        有新版本，换上只要几秒
      </Banner>
    ),
  },
]
