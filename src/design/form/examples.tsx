import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { DigitsField, PinField } from '../pin-field/pin-field.tsx'
import { Form } from './form.tsx'

const nothing = () => undefined

export const formExamples: readonly Example[] = [
  {
    name: 'signing in',
    draw: () => (
      <Form onSubmit={nothing}>
        <DigitsField name="card" label="卡号" length={8} group={4} value="" onInput={nothing} />
        <PinField
          name="pin"
          label="密码"
          length={6}
          value=""
          words={{ show: '看看写的对不对', hide: '藏起来' }}
          onInput={nothing}
        />
        <Button type="submit">登录</Button>
      </Form>
    ),
  },
]
