import type { Example } from '../example.ts'
import { Field } from './field.tsx'

export const fieldExamples: readonly Example[] = [
  {
    name: 'with a hint',
    draw: () => (
      <Field
        name="q"
        type="search"
        label="想找什么"
        hint="两个字就够，拼音的头一个字母也行"
        value="书法"
        onInput={() => undefined}
      />
    ),
  },
  {
    name: 'with an error',
    draw: () => (
      <Field
        name="phone"
        label="电话"
        error="还差几位，一共是11位数字"
        value="1390936"
        onInput={() => undefined}
      />
    ),
  },
]
