import { useLocation } from 'preact-iso'

/** Questions of which the place is one: where they stand, and which comes next. */
const questions = {
  welcome: { among: '/welcome/', next: '/welcome/reading' },
  join: { among: '/join/', next: '/join/likes' },
} as const
type Asked = keyof typeof questions

/**
 * Where a step down and a chosen place lead. Who is being asked the questions of the first time (app/welcome) or of joining
 * (app/join) stays among them, also after coming back; everybody else sees next what is near.
 */
export function useWayOn() {
  const { path, query, route } = useLocation()
  const all: readonly Asked[] = ['welcome', 'join']
  const asked = all.find(each => path.startsWith(questions[each].among) || query.then === each)
  return {
    addressOf: (code: string) => `/community/${code}${asked === undefined ? '' : `?then=${asked}`}`,
    goOn: () => route(asked === undefined ? '/nearby' : questions[asked].next),
    /** People live in a community or a street; a county is enough only for looking around. */
    homeAsked: asked === 'join',
  }
}
