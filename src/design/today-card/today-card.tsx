import { ButtonLink, type ButtonLook } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { placeShape } from '../icon/shapes.ts'
import { useHeading } from '../section/heading-level.ts'
import './today-card.css'

export interface TodayCardProps {
  /** Why it stands here: 今天您有一件事. */
  lead: string
  /** When and what: 上午9点 书法入门. */
  title: string
  where: string
  /** How it stands: 还没签到. */
  state?: string | undefined
  /** What to bring or to mind. */
  note?: string | undefined
  /** Where it leads; left out where the answers stand below. */
  action?: { href: string; label: string; look?: ButtonLook }
}

/** The one thing a person must not miss, in amber, above everything else. */
export function TodayCard({ lead, title, where, state, note, action }: TodayCardProps) {
  const Heading = useHeading()
  return (
    <section class="today-card">
      <div class="today-card__words">
        <p>{lead}</p>
        <Heading class="today-card__title">{title}</Heading>
        <p class="today-card__where">
          <Icon shape={placeShape} />
          <span>{where}</span>
        </p>
        {state !== undefined && <p>{state}</p>}
        {note !== undefined && <p>{note}</p>}
      </div>
      {action !== undefined && (
        <ButtonLink href={action.href} look={action.look ?? 'primary'}>
          {action.label}
        </ButtonLink>
      )}
    </section>
  )
}
