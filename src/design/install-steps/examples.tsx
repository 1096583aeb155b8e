import type { Example } from '../example.ts'
import { InstallSteps } from './install-steps.tsx'

export const installStepsExamples: readonly Example[] = [
  {
    name: 'out of WeChat',
    draw: () => (
      <InstallSteps
        steps={[
          { picture: 'dotsTop', text: '点右上角的三个点。' },
          { picture: 'browserRow', text: '点“在浏览器打开”。' },
          { picture: 'home', text: '到了那边，接着往桌面上放。' },
        ]}
      />
    ),
  },
  {
    name: 'on an iPhone',
    draw: () => (
      <InstallSteps
        steps={[
          { picture: 'shareBottom', text: '点屏幕最下面中间的“分享”，方框里一个朝上的箭头。' },
          { picture: 'plusRow', text: '往下找，点“添加到主屏幕”。' },
          { picture: 'confirmTop', text: '点右上角的“添加”。' },
        ]}
      />
    ),
  },
  {
    name: 'by the menu of a browser',
    draw: () => (
      <InstallSteps
        steps={[
          { picture: 'menuTop', text: '点右上角竖着的三个点。' },
          { picture: 'menuBottom', text: '点最下面的菜单，三道横线。' },
          { picture: 'row', text: '点“添加到桌面”。' },
          { picture: 'confirm', text: '问要不要添加，点“添加”。' },
        ]}
      />
    ),
  },
  {
    name: 'elsewhere',
    draw: () => (
      <InstallSteps
        steps={[
          { picture: 'shareTop', text: '点右上角的“分享”。' },
          { picture: 'copy', text: '先把地址复制下来。' },
          { picture: 'paste', text: '贴到上面写地址的那一栏里。' },
          { picture: 'addressBar', text: '点地址栏右头的安装。' },
        ]}
      />
    ),
  },
]
