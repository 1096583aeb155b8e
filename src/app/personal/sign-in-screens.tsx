import { CardScreen } from '../../features/people/screens/card-screen.tsx'
import { CodeScreen } from '../../features/people/screens/code-screen.tsx'
import { PhoneScreen } from '../../features/people/screens/phone-screen.tsx'
import { SignInScreen } from '../../features/people/screens/sign-in-screen.tsx'
import { SignOutScreen } from '../../features/people/screens/sign-out-screen.tsx'

/** The ways in and out come in one file: whoever takes one may need the next where the network is bad. */
export const signInScreens = { SignInScreen, PhoneScreen, CodeScreen, CardScreen, SignOutScreen }
