import { useState } from 'preact/hooks'
import { useFrame } from '../../design/page/frame.ts'
import { useTexts } from '../../device/language.ts'

/** What one may say, from where one has come. */
export function Examples() {
  const t = useTexts('talking')
  const { cameFrom = '' } = useFrame()
  const [which] = useState(() => kindOf(cameFrom.split('?')[0] ?? ''))
  return (
    <div>
      <p>{t('examples.lead')}</p>
      <ul>
        {t(`examples.${which}`)
          .split(' ')
          .map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </div>
  )
}

function kindOf(path: string) {
  if (path === '/nearby' || path === '/find') return 'list' as const
  if (/^\/openings\/[^/]+$/.test(path)) return 'opening' as const
  return /^\/(mine|enrolments)/.test(path) ? ('mine' as const) : ('anywhere' as const)
}
