import { signal } from '@preact/signals'

/** What Chromium hands a page that may ask to be put on the home screen; it isn't in the standard. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

/** Asks the browser to put the app on the home screen; undefined where the browser can't be asked, or was. */
export const installPrompt = signal<(() => Promise<unknown>) | undefined>(undefined)

/** Keeps the browser's offer for the moment a person asks for it: it comes once, soon after the start. */
export function keepInstallPrompt(page: EventTarget): void {
  page.addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    installPrompt.value = () => {
      installPrompt.value = undefined
      return (event as InstallEvent).prompt()
    }
  })
}
