import type { Example } from '../example.ts'
import { DigitsField, PinField } from './pin-field.tsx'

export const pinFieldExamples: readonly Example[] = [
  {
    name: 'a card number',
    draw: () => (
      <DigitsField
        name="card"
        label="卡号"
        hint="卡片正面的8位数字"
        length={8}
        group={4}
        value="10000016"
        onInput={() => undefined}
      />
    ),
  },
  {
    name: 'a phone number',
    draw: () => (
      <DigitsField
        name="phone"
        label="手机号"
        hint="11位，1开头"
        length={13}
        value="13812345678"
        onInput={() => undefined}
      />
    ),
  },
  {
    name: 'a PIN that is wrong',
    draw: () => (
      <PinField
        name="pin"
        label="密码"
        error="密码不对，还可以试4次"
        length={6}
        value="2468"
        words={{ show: '看看写的对不对', hide: '藏起来' }}
        onInput={() => undefined}
      />
    ),
  },
]
