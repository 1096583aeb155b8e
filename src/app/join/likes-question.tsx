import { ButtonLink } from '../../design/button/button.tsx'
import { Disclosure } from '../../design/disclosure/disclosure.tsx'
import { TickCards } from '../../design/option-cards/option-cards.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { categoryName } from '../../features/openings/screens/category-names.ts'
import { joining, keepJoining } from '../../features/people/device/joining.ts'
import { categories } from '../../programmes/categories.ts'
import { JoinPage } from './join-page.tsx'

const groups = [
  { key: 'learn', kinds: ['class'] },
  { key: 'help', kinds: ['volunteer'] },
  { key: 'fun', kinds: ['event', 'tour'] },
] as const

/** What they like: any number, none as well. Three kinds stand there; what is inside opens with a tap. Paid work is no pastime. */
export function LikesQuestion() {
  const t = useTexts('join')
  const options = useHandedIn()
  const likes = joining.value?.likes ?? []
  return (
    <JoinPage title={t('likes.title')} step="likes">
      <p>{t('likes.why')}</p>
      {groups.map(({ key, kinds }) => {
        const inside = categories.filter(({ kind }) => kinds.some(each => each === kind))
        const count = inside.filter(each => likes.includes(each.key)).length
        return (
          <Disclosure
            key={key}
            label={count === 0 ? t(`likes.${key}`) : t('likes.some', { kind: t(`likes.${key}`), count })}
          >
            <TickCards
              legend={t(`likes.${key}`)}
              options={inside.map(each => ({ value: each.key, label: categoryName(each.key) ?? each.key }))}
              values={likes}
              onChange={chosen => void keepJoining({ likes: chosen }, options)}
            />
          </Disclosure>
        )
      })}
      <ButtonLink href="/join/check">{likes.length === 0 ? t('likes.none') : t('next')}</ButtonLink>
    </JoinPage>
  )
}
