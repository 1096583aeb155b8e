import type { Example } from '../example.ts'
import { InstallCard } from './install-card.tsx'

export const installCardExamples: readonly Example[] = [
  {
    name: 'where the browser can be asked',
    draw: () => (
      <InstallCard
        title="放到手机桌面上"
        install={{ label: '放上去', onClick: () => undefined }}
        dismiss={{ label: '不用了', onClick: () => undefined }}
      >
        <p>以后点一下图标就打开，没网也能看。</p>
      </InstallCard>
    ),
  },
  {
    name: 'by hand on an iPhone',
    draw: () => (
      <InstallCard title="放到手机桌面上" dismiss={{ label: '知道了', onClick: () => undefined }}>
        <ol>
          <li>点屏幕下面的“分享”</li>
          <li>往下找“添加到主屏幕”</li>
          <li>点右上角的“添加”</li>
        </ol>
      </InstallCard>
    ),
  },
]
