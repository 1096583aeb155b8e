import type { Example } from '../example.ts'
import { Field } from '../field/field.tsx'
import { ErrorSummary } from './error-summary.tsx'

export const errorSummaryExamples: readonly Example[] = [
  {
    name: 'above its form',
    draw: () => (
      <>
        <ErrorSummary title="有一处要改一改" errors={[{ fieldId: 'example-card', text: '卡号还差一位' }]} />
        <Field
          id="example-card"
          name="card"
          label="卡号"
          error="一共是8位数字"
          value="1000001"
          onInput={() => undefined}
        />
      </>
    ),
  },
]
