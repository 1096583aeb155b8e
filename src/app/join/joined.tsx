import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonGroup, ButtonLink } from '../../design/button/button.tsx'
import { ConfirmBox } from '../../design/confirm-box/confirm-box.tsx'
import { Page } from '../../design/page/page.tsx'
import { Result } from '../../design/result/result.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import type { Me } from '../../features/people/contract.ts'
import { forgetJoining } from '../../features/people/device/joining.ts'
import { safePath } from '../../features/people/screens/safe-path.ts'

/** It is done: what comes next, and the way to what they had come for. */
export function Joined({ person }: { person: Me }) {
  const t = useTexts('join')
  const options = useHandedIn()
  useEffect(() => {
    void forgetJoining(options)
  }, [])
  const then = safePath(useLocation().query.then, location.origin)
  const wasGoing = then !== '/mine'
  return (
    <Page title={t('done.title')} back="/">
      <Result outcome="done" words={t('done.words')} />
      <ConfirmBox>
        <p>{t('done.who', { name: person.name })}</p>
        <p>{t('done.next')}</p>
        <p>{t('done.again')}</p>
      </ConfirmBox>
      <ButtonGroup>
        <ButtonLink href={wasGoing ? then : '/nearby'}>
          {wasGoing ? t('done.goOn') : t('done.look')}
        </ButtonLink>
        <ButtonLink look="secondary" href="/mine">
          {t('done.mine')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
