import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { devicesShape, signOutShape } from '../../../design/icon/shapes.ts'
import { useFrame } from '../../../design/page/frame.ts'
import { Page } from '../../../design/page/page.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { SignedInDevice } from '../contract.ts'
import { endDevice } from '../device/my-devices.ts'
import { deviceNote } from './device-words.ts'
import { NotDone } from './not-done.tsx'

const list = '/mine/devices'

export interface EndDevicePageProps {
  item: SignedInDevice
  note: ComponentChildren
  onSignedOut: () => void
}

/** `/mine/devices/:id`: what signing a device out does, before it is done. */
export function EndDevicePage({ item, note, onSignedOut }: EndDevicePageProps) {
  const t = useTexts('people')
  const words = useWords()
  const now = useNow()
  const options = useHandedIn()
  const { route } = useLocation()
  const { goBack } = useFrame()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const end = async () => {
    setBusy(true)
    const failed = await endDevice(item.id, options)
    if (failed === undefined) return route(`${list}?ended=1`, true)
    setFailure(failed)
    setBusy(false)
    if (failed.kind === 'signed-out') onSignedOut()
  }
  return (
    <Page title={t('endDevice.title')} back={list}>
      {note}
      <ConfirmBox>
        <p>{t('endDevice.lead')}</p>
        <p>
          <strong>{t(`devices.looks.${item.looks}`)}</strong>
        </p>
        <p>{deviceNote(t, words, item, now)}</p>
      </ConfirmBox>
      <p>{t('endDevice.what')}</p>
      {failure !== undefined && <NotDone failure={failure} unsent={t('endDevice.unsent')} />}
      <ButtonGroup>
        <Button look="care" icon={signOutShape} onClick={end} busy={busy ? t('endDevice.going') : undefined}>
          {t('endDevice.go')}
        </Button>
        <Button look="secondary" onClick={() => goBack(list)}>
          {t('endDevice.stay')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}

/** Signed out in the meantime, or never one of mine. */
export function NoSuchDevice({ note }: Pick<EndDevicePageProps, 'note'>) {
  const t = useTexts('people')
  return (
    <Page title={t('endDevice.title')} back={list}>
      {note}
      <EmptyState shape={devicesShape} title={t('endDevice.gone')} />
      <ButtonGroup>
        <ButtonLink href={list}>{t('endDevice.all')}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
