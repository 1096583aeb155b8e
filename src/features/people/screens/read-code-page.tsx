import { useState } from 'preact/hooks'
import { BigCode } from '../../../design/big-code/big-code.tsx'
import { Button } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { codeMinutes, readOutCode } from '../contract.ts'
import { phoneProblem } from '../rules.ts'
import { DigitsForm } from './digits-form.tsx'

/** `/staff/sites/:id/code`: a code for who called or came and gets no message. It is shown once. */
export function ReadCodePage({ site }: { site: string }) {
  const t = useTexts('people')
  const options = useHandedIn()
  const [code, setCode] = useState<string>()
  const send = async (phone: string) => {
    const result = await callEndpoint(readOutCode, { params: { id: site }, body: { phone } }, options)
    if (!result.ok) return result
    setCode(result.value.code)
    return undefined
  }
  return (
    <Page title={t('readOut.title')} back={`/staff/sites/${site}`}>
      <Notice tone="care">{t('readOut.sure')}</Notice>
      {code === undefined ? (
        <DigitsForm
          field={{
            ...{ id: 'read-out-phone', name: 'phone', label: t('readOut.phone') },
            ...{ hint: t('byCode.phoneHint'), length: 13, autocomplete: 'off' },
          }}
          words={{ go: t('readOut.go'), going: t('readOut.going') }}
          problem={typed => {
            const problem = phoneProblem(typed)
            return problem && t(`phoneProblem.${problem}`)
          }}
          send={send}
        />
      ) : (
        <>
          <BigCode label={t('readOut.read')} code={code} />
          <p>{t('readOut.how', { minutes: codeMinutes })}</p>
          <Button look="secondary" onClick={() => setCode(undefined)}>
            {t('readOut.next')}
          </Button>
        </>
      )}
    </Page>
  )
}
