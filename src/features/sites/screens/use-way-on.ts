import { useLocation } from 'preact-iso'

/**
 * Where a step down and a chosen place lead. Who is being asked the questions of the first time (app/welcome) stays among
 * them, also after coming back; everybody else sees next what is near.
 */
export function useWayOn() {
  const { path, query, route } = useLocation()
  const asked = path.startsWith('/welcome/') || query.then === 'welcome'
  return {
    addressOf: (code: string) => `/community/${code}${asked ? '?then=welcome' : ''}`,
    goOn: () => route(asked ? '/welcome/reading' : '/nearby'),
  }
}
