import { useLocation, useRoute } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { loadCards, myCards } from '../../features/people/device/my-cards.ts'
import { loadMyData, myData } from '../../features/people/device/my-data.ts'
import { loadDevices, myDevices } from '../../features/people/device/my-devices.ts'
import { DevicesPage } from '../../features/people/screens/devices-page.tsx'
import { EndDevicePage, NoSuchDevice } from '../../features/people/screens/end-device-page.tsx'
import { MyDataPage } from '../../features/people/screens/my-data-page.tsx'
import { NewPinPage } from '../../features/people/screens/new-pin-page.tsx'
import { Personal } from './personal.tsx'

/** `/mine/devices` */
function MyDevicesScreen() {
  const t = useTexts('people')
  const { query } = useLocation()
  return (
    <Personal title={t('devices.title')} back="/mine" load={loadDevices} remembered={myDevices.value} own>
      {({ value, note }) => <DevicesPage items={value.items} note={note} ended={query.ended !== undefined} />}
    </Personal>
  )
}

/** `/mine/devices/:id` */
function EndDeviceScreen() {
  const t = useTexts('people')
  const options = useHandedIn()
  const { params } = useRoute()
  return (
    <Personal
      title={t('endDevice.title')}
      back="/mine/devices"
      load={loadDevices}
      remembered={myDevices.value}
      own
    >
      {({ value, note }) => {
        const item = value.items.find(each => each.id === params.id)
        if (item === undefined) return <NoSuchDevice note={note} />
        return <EndDevicePage item={item} note={note} onSignedOut={() => void loadMe(options)} />
      }}
    </Personal>
  )
}

/** `/mine/data` */
function MyDataScreen() {
  const t = useTexts('people')
  const { query } = useLocation()
  return (
    <Personal title={t('data.title')} back="/mine" load={loadMyData} remembered={myData.value} own>
      {({ value, note }) => <MyDataPage data={value} note={note} corrected={query.corrected !== undefined} />}
    </Personal>
  )
}

/** `/mine/pin` */
function NewPinScreen() {
  const t = useTexts('people')
  const options = useHandedIn()
  return (
    <Personal title={t('newPin.title')} back="/mine" load={loadCards} remembered={myCards.value} own>
      {({ value, note }) => (
        <NewPinPage cards={value.items} note={note} onSignedOut={() => void loadMe(options)} />
      )}
    </Personal>
  )
}

export const deviceScreens = { MyDevicesScreen, EndDeviceScreen, MyDataScreen, NewPinScreen }
