import { useState } from 'preact/hooks'
import type { Example } from '../example.ts'
import { PinField } from '../pin-field/pin-field.tsx'
import { PinPad } from './pin-pad.tsx'

function Alone() {
  const [pin, setPin] = useState('246')
  const typed = pin === '' ? '还没有按' : `按了${pin.length}位`
  return (
    <PinPad
      label="按密码"
      value={pin}
      onInput={setPin}
      length={6}
      words={{ clear: '清空', remove: '删一个', typed }}
    />
  )
}

function UnderItsField() {
  const [pin, setPin] = useState('')
  const typed = pin === '' ? '还没有按' : `按了${pin.length}位`
  return (
    <PinField
      name="pin"
      label="密码"
      hint="领卡时定的数字，4位到6位"
      length={6}
      value={pin}
      onInput={setPin}
      words={{ show: '看看写的对不对', hide: '藏起来' }}
      pad={{ label: '按密码', clear: '清空', remove: '删一个', typed }}
    />
  )
}

export const pinPadExamples: readonly Example[] = [
  { name: 'three digits are there', draw: () => <Alone /> },
  { name: 'under its field', draw: () => <UnderItsField /> },
]
