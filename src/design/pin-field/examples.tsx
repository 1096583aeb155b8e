import type { Example } from '../example.ts'
import { PassphraseField } from './passphrase-field.tsx'
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
  {
    name: 'a passphrase',
    draw: () => (
      <PassphraseField
        name="passphrase"
        label="口令"
        hint="12个字以上，一句自己记得住的话"
        value="巷口老槐树下三只花猫"
        autocomplete="new-password"
        words={{ show: '看看写的对不对', hide: '藏起来' }}
        onInput={() => undefined}
      />
    ),
  },
  {
    name: 'a passphrase that is too easy',
    draw: () => (
      <PassphraseField
        name="passphrase"
        label="口令"
        error="这个口令太容易被猜到，请换一个"
        value="woaini1314520"
        autocomplete="new-password"
        words={{ show: '看看写的对不对', hide: '藏起来' }}
        onInput={() => undefined}
      />
    ),
  },
]
