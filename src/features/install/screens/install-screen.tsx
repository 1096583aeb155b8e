import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { InstallSteps } from '../../../design/install-steps/install-steps.tsx'
import type { StepPicture } from '../../../design/install-steps/pictures.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { copyText } from '../../../device/copy-text.ts'
import { installPrompt } from '../../../device/install-prompt.ts'
import { useTexts } from '../../../device/language.ts'
import {
  type BrowserFamily,
  type InstallStep,
  installSteps,
  needsOtherBrowser,
  wordsDiffer,
} from '../rules.ts'
import { thisBrowser } from './this-browser.ts'

const pictureOf: Readonly<Record<InstallStep, StepPicture>> = {
  dots: 'dotsTop',
  openBrowser: 'browserRow',
  openSafari: 'browserRow',
  goOn: 'home',
  share: 'shareBottom',
  shareTop: 'shareTop',
  plus: 'plusRow',
  confirmTop: 'confirmTop',
  copy: 'copy',
  paste: 'paste',
  menuTop: 'menuTop',
  menuBottom: 'menuBottom',
  addChrome: 'row',
  addEdge: 'row',
  addSamsung: 'row',
  addDesktop: 'row',
  addBookmark: 'row',
  confirm: 'confirm',
  addressBar: 'addressBar',
}

/** `/install`: how this very browser puts the app on the home screen, step by step. */
export function InstallScreen() {
  const t = useTexts('install')
  const [family] = useState(() => thisBrowser(window))
  return (
    <Page title={t('title')} back="/settings" wide>
      {family === 'installed' ? (
        <EmptyState shape={tickCircleShape} title={t('done')}>
          <p>{t('doneText')}</p>
        </EmptyState>
      ) : (
        <Ways family={family} />
      )}
    </Page>
  )
}

function Ways({ family }: { family: Exclude<BrowserFamily, 'installed'> }) {
  const t = useTexts('install')
  const ask = installPrompt.value
  return (
    <>
      <p>{t('why')}</p>
      {ask !== undefined && <Button onClick={() => void ask()}>{t('now')}</Button>}
      <p>
        <strong>{t(`in.${family}`)}</strong>
      </p>
      <InstallSteps
        steps={installSteps(family).map(step => ({ picture: pictureOf[step], text: t(`steps.${step}`) }))}
      />
      {wordsDiffer(family) && <p>{t('wording')}</p>}
      {needsOtherBrowser(family) && <CopyAddress />}
    </>
  )
}

function CopyAddress() {
  const t = useTexts('install')
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>()
  const address = location.origin + location.pathname
  const copy = async () => setOutcome((await copyText(address)) ? 'copied' : 'notCopied')
  return (
    <>
      <Button onClick={() => void copy()}>{t('copy')}</Button>
      {outcome !== undefined && (
        <Notice tone="plain" role="status">
          {t(outcome, { address })}
        </Notice>
      )}
    </>
  )
}
