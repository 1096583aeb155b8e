import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { devicesShape, moreShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { StaffMe } from '../contract.ts'
import { useKeyHolder } from './use-key-holder.ts'

/** Devices on which a finger or the lock of the screen is enough; each can be removed, and this one added. */
export function PasskeySection({ keys }: { keys: StaffMe['passkeys'] }) {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  const holder = useKeyHolder()
  const choices = keys.map(
    ({ id, name, usedAt }): Choice => ({
      ...{ id, title: name, shape: devicesShape, go: `/staff/me?remove=${id}` },
      note:
        usedAt === null
          ? t('passkey.unused')
          : t('passkey.usedAt', { moment: momentWords(words, Date.parse(usedAt), now) }),
    }),
  )
  return (
    <Section title={t('passkey.title')}>
      <p>{keys.length === 0 ? t('passkey.none') : t('passkey.some')}</p>
      {keys.length > 0 && <ChoiceList choices={choices} />}
      {holder === undefined ? (
        <p>{t('passkey.notHere')}</p>
      ) : (
        <ButtonLink look="secondary" icon={moreShape} href="/staff/me?add=device">
          {t('passkey.add')}
        </ButtonLink>
      )}
    </Section>
  )
}
