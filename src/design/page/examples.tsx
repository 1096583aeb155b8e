import type { Example } from '../example.ts'
import { homeShape, micShape, personShape, placeShape } from '../icon/shapes.ts'
import { type Frame, FrameContext } from './frame.ts'
import { Page } from './page.tsx'

/** A frame as the app would hand it in. */
export const exampleFrame: Frame = {
  words: { back: '返回', read: '念', textSize: '大字', places: '四个去处' },
  textSizeHref: '/settings',
  places: [
    { id: 'home', href: '/', label: '首页', shape: homeShape },
    { id: 'nearby', href: '/nearby', label: '附近', shape: placeShape },
    { id: 'speak', href: '/speak', label: '说一说', shape: micShape },
    { id: 'mine', href: '/mine', label: '我的', shape: personShape },
  ],
  current: 'nearby',
  help: { label: '打电话问站里', phone: '12345' },
  onRead: () => undefined,
  goBack: () => undefined,
}

export const pageExamples: readonly Example[] = [
  {
    name: 'one of the four places',
    draw: () => (
      <FrameContext.Provider value={exampleFrame}>
        <Page title="附近">
          <p>东街社区</p>
        </Page>
      </FrameContext.Provider>
    ),
  },
  {
    name: 'which offers to be read',
    draw: () => (
      <FrameContext.Provider value={{ ...exampleFrame, offer: '念给我听' }}>
        <Page title="附近">
          <p>东街社区</p>
        </Page>
      </FrameContext.Provider>
    ),
  },
  {
    name: 'with a way back, its own phone and a long title',
    draw: () => (
      <FrameContext.Provider value={exampleFrame}>
        <Page
          title="黄河几字弯民歌漫瀚调的传承与演唱"
          back="/nearby"
          help={{ label: '打电话问站里', phone: '09368210000', shown: '0936-8210000' }}
        >
          <p>名师讲堂，免费。</p>
        </Page>
      </FrameContext.Provider>
    ),
  },
]
