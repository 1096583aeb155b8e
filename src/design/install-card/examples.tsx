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
    name: 'where it is done by hand',
    draw: () => (
      <InstallCard
        title="放到手机桌面上"
        steps={{ label: '看看怎么放', href: '/install' }}
        dismiss={{ label: '不用了', onClick: () => undefined }}
      >
        <p>以后点一下图标就打开，没网也能看。</p>
      </InstallCard>
    ),
  },
]
