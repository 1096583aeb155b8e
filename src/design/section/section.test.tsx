import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { OpeningCard } from '../opening-card/opening-card.tsx'
import { Section } from './section.tsx'

afterEach(cleanup)

const card = (
  <OpeningCard
    href="/openings/1"
    kind="class"
    kindWord="课程"
    title="书法入门"
    when="周三"
    where="二楼"
    seats="6个"
  />
)

test('a card straight under the title of the page is a second-level heading', () => {
  render(card)
  expect(screen.getByRole('heading', { name: '书法入门', level: 2 })).toBeDefined()
})

test('inside a section it is a third-level one, so that no level is skipped', () => {
  render(<Section title="接下来">{card}</Section>)
  expect(screen.getByRole('heading', { name: '书法入门', level: 3 })).toBeDefined()
})
