import type { Example } from '../example.ts'
import { QrCode } from './qr-code.tsx'

export const qrCodeExamples: readonly Example[] = [
  {
    name: 'back to a page',
    draw: () => (
      <QrCode
        address="https://yinling.example.cn/openings/620702-019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071"
        label="二维码，打开书法入门这一页"
      >
        用手机扫一扫，就看到这一页
      </QrCode>
    ),
  },
  {
    name: 'large, for a poster',
    draw: () => (
      <QrCode size="poster" address="https://yinling.example.cn/at/620702001001" label="二维码，打开银龄同行">
        微信扫一扫，就打开了
      </QrCode>
    ),
  },
  {
    name: 'filling a screen, for a hall',
    draw: () => (
      <QrCode
        size="screen"
        address="https://yinling.example.cn/check-in/620702-019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071/z3k9a-1f2e3d4c5b6a7988"
        label="签到的二维码"
      >
        用手机扫一扫，就能签到
      </QrCode>
    ),
  },
]
