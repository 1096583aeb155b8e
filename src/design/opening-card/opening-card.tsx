import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { clockShape, peopleShape, placeShape } from '../icon/shapes.ts'
import type { Kind } from '../kinds.ts'
import { useHeading } from '../section/heading-level.ts'
import { Tag } from '../tag/tag.tsx'
import './opening-card.css'

export interface OpeningCardProps {
  /** Left out where the card only shows what cards look like. */
  href?: string
  kind: Kind
  kindWord: string
  title: string
  when: string
  where: string
  /** Seats left and whom it suits, as one sentence. */
  seats: string
  /** What a person must notice first, such as 今天 or 排队第2位. */
  mark?: string
}

/** Anything a senior can join. The whole card is one link, so that no finger has to aim. */
export function OpeningCard({ href, kind, kindWord, title, when, where, seats, mark }: OpeningCardProps) {
  const Heading = useHeading()
  const face = (
    <>
      <span class="opening-card__top">
        <Tag kind={kind}>{kindWord}</Tag>
        {mark !== undefined && <span class="opening-card__mark">{mark}</span>}
      </span>
      <Heading class="opening-card__title">{title}</Heading>
      <Row shape={clockShape}>{when}</Row>
      <Row shape={placeShape}>{where}</Row>
      <Row shape={peopleShape}>{seats}</Row>
    </>
  )
  const look = `opening-card kind kind--${kind}`
  return href === undefined ? (
    <div class={look}>{face}</div>
  ) : (
    <a class={look} href={href}>
      {face}
    </a>
  )
}

function Row({ shape, children }: { shape: string; children: string }) {
  return (
    <p class="opening-card__row">
      <Icon shape={shape} />
      <span>{children}</span>
    </p>
  )
}

/** Cards under each other, in columns where the screen is wide. Each child becomes one list item. */
export function CardList({ children }: { children: ComponentChildren[] }) {
  return (
    <ul class="card-list">
      {children.map((child, at) => (
        <li key={keyOf(child) ?? at}>{child}</li>
      ))}
    </ul>
  )
}

function keyOf(child: ComponentChildren): string | number | undefined {
  return typeof child === 'object' && child !== null && 'key' in child ? child.key : undefined
}
