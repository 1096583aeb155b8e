// Screens that come in one file are imported in one place: each mention of a file costs the first script.

export const openingScreen =
  (name: keyof typeof import('./opening-screens.tsx').openingScreens) => async () =>
    (await import('./opening-screens.tsx')).openingScreens[name]
export const deskScreen = (name: keyof typeof import('./staff/desk-screens.tsx').deskScreens) => async () =>
  (await import('./staff/desk-screens.tsx')).deskScreens[name]
export const attendanceScreen =
  (name: keyof typeof import('./personal/attendance-screens.tsx').attendanceScreens) => async () =>
    (await import('./personal/attendance-screens.tsx')).attendanceScreens[name]
export const deviceScreen =
  (name: keyof typeof import('./personal/device-screens.tsx').deviceScreens) => async () =>
    (await import('./personal/device-screens.tsx')).deviceScreens[name]
export const enrolmentScreen =
  (name: keyof typeof import('./personal/enrolment-screens.tsx').enrolmentScreens) => async () =>
    (await import('./personal/enrolment-screens.tsx')).enrolmentScreens[name]
export const familyScreen =
  (name: keyof typeof import('./personal/family-screens.tsx').familyScreens) => async () =>
    (await import('./personal/family-screens.tsx')).familyScreens[name]
export const kioskScreen =
  (name: keyof typeof import('./kiosk/kiosk-screens.tsx').kioskScreens) => async () =>
    (await import('./kiosk/kiosk-screens.tsx')).kioskScreens[name]
export const listScreen =
  (name: keyof typeof import('./personal/list-screens.tsx').listScreens) => async () =>
    (await import('./personal/list-screens.tsx')).listScreens[name]
export const privacyScreen =
  (name: keyof typeof import('./personal/privacy-screens.tsx').privacyScreens) => async () =>
    (await import('./personal/privacy-screens.tsx')).privacyScreens[name]
export const privacyDeskScreen =
  (name: keyof typeof import('./staff/privacy-desk-screens.tsx').privacyDeskScreens) => async () =>
    (await import('./staff/privacy-desk-screens.tsx')).privacyDeskScreens[name]
export const staffScreen =
  (name: keyof typeof import('./staff/staff-screens.tsx').staffScreens) => async () =>
    (await import('./staff/staff-screens.tsx')).staffScreens[name]
export const paperScreen =
  (name: keyof typeof import('./staff/paper-screens.tsx').paperScreens) => async () =>
    (await import('./staff/paper-screens.tsx')).paperScreens[name]
export const posterScreen =
  (name: keyof typeof import('./poster/poster-screens.tsx').posterScreens) => async () =>
    (await import('./poster/poster-screens.tsx')).posterScreens[name]
export const signInScreen =
  (name: keyof typeof import('./personal/sign-in-screens.tsx').signInScreens) => async () =>
    (await import('./personal/sign-in-screens.tsx')).signInScreens[name]
