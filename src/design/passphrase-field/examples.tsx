import type { Example } from '../example.ts'
import { PassphraseField } from './passphrase-field.tsx'

const words = { show: '看看写的对不对', hide: '藏起来' }

export const passphraseFieldExamples: readonly Example[] = [
  {
    name: 'a passphrase',
    draw: () => (
      <PassphraseField
        name="passphrase"
        label="口令"
        hint="12个字以上，一句自己记得住的话"
        value="巷口老槐树下三只花猫"
        autocomplete="new-password"
        words={words}
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
        words={words}
        onInput={() => undefined}
      />
    ),
  },
]
