import { cleanup, render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { ButtonLink } from '../../design/button/button.tsx'
import { ChipRow } from '../../design/chip-row/chip-row.tsx'
import { Disclosure } from '../../design/disclosure/disclosure.tsx'
import { FactList } from '../../design/fact-list/fact-list.tsx'
import { Field } from '../../design/field/field.tsx'
import { clockShape } from '../../design/icon/shapes.ts'
import { CardList, OpeningCard } from '../../design/opening-card/opening-card.tsx'
import { OptionCards } from '../../design/option-cards/option-cards.tsx'
import { exampleFrame } from '../../design/page/examples.tsx'
import { FrameContext } from '../../design/page/frame.ts'
import { Page } from '../../design/page/page.tsx'
import { Section } from '../../design/section/section.tsx'
import { screenText, sentencesOnScreen } from './screen-sentences.ts'

afterEach(cleanup)

const words = {
  pause: '，',
  canPress: (name: string) => `可以点：${name}`,
  chosen: (name: string) => `${name}，选的是这个`,
}

function sentences(children: ComponentChildren) {
  const { container } = render(
    <FrameContext.Provider value={exampleFrame}>
      <Page title="书法入门" back="/">
        {children}
      </Page>
    </FrameContext.Provider>,
  )
  return sentencesOnScreen(container, words)
}

const texts = (children: ComponentChildren) => sentences(children).map(({ text }) => text)
const nothing = () => undefined

test('the title comes first, the phone last; header and places are left out', () => {
  expect(texts(<p>先来的先坐。满了可以排队。</p>)).toEqual([
    '书法入门',
    '先来的先坐。',
    '满了可以排队。',
    '可以点：打电话问站里',
  ])
})

test('a question and its answer are one thing, without the sign beside them', () => {
  const [, fact] = sentences(
    <FactList facts={[{ shape: clockShape, label: '什么时候', value: '每周三 上午9点' }]} />,
  )
  expect(fact?.text).toBe('什么时候，每周三 上午9点')
  expect(fact?.element.className).toBe('fact')
})

test('a card is one thing, and it is the card that is marked', () => {
  const found = sentences(
    <Section title="最近的安排">
      <CardList>
        {['书法入门', '合唱'].map(title => (
          <OpeningCard
            key={title}
            href="/openings/1"
            kind="class"
            kindWord="课程"
            title={title}
            when="每周三 上午9点"
            where="本社区 · 骥千里"
            seats="还有6个位子"
          />
        ))}
      </CardList>
    </Section>,
  )
  expect(found.map(({ text }) => text).slice(1, 4)).toEqual([
    '最近的安排',
    '课程，书法入门，每周三 上午9点，本社区 · 骥千里，还有6个位子',
    '课程，合唱，每周三 上午9点，本社区 · 骥千里，还有6个位子',
  ])
  expect(found[2]?.element.className).toContain('opening-card')
})

test('what can be pressed is named after everything else, chips with their question', () => {
  expect(
    texts(
      <>
        <ChipRow
          label="看哪一种"
          chips={[
            { value: 'all', label: '全部' },
            { value: 'class', label: '课程' },
          ]}
          value="all"
          onChange={nothing}
        />
        <ButtonLink href="/openings/1/enrol">我要报名</ButtonLink>
        <p>免费。</p>
      </>,
    ).slice(1),
  ).toEqual(['免费。', '可以点：看哪一种，全部，选的是这个，课程', '我要报名', '打电话问站里'])
})

test('what is hidden stays untold, what is only heard is told', () => {
  expect(
    texts(
      <>
        <p hidden>一</p>
        <p aria-hidden="true">二</p>
        <p style={{ display: 'none' }}>三</p>
        <p class="only-heard">四</p>
        <Disclosure label="看看全部6次">
          <p>五</p>
        </Disclosure>
      </>,
    ).slice(1, -1),
  ).toEqual(['四', '看看全部6次'])
})

test('a PIN that was typed is never said', () => {
  expect(
    texts(<Field name="pin" label="密码" hint="六个数字" value="246810" onInput={nothing} />).slice(1, -1),
  ).toEqual(['密码', '六个数字'])
})

test('of a few cards to choose from the chosen one is told', () => {
  const options = [
    { value: 'a', label: '标准' },
    { value: 'b', label: '大' },
  ]
  expect(
    texts(<OptionCards legend="字要多大" name="x" options={options} value="b" onChange={nothing} />).slice(
      1,
      -1,
    ),
  ).toEqual(['字要多大', '标准', '大，选的是这个'])
})

test('a list that arrives while the screen is read is read too', () => {
  const page = document.createElement('div')
  page.innerHTML = '<h1>附近</h1><main><p>正在找</p><p>免费。</p></main>'
  const text = screenText(page, words)
  page
    .querySelector('p')
    ?.replaceWith(
      ...['书法', '合唱'].map(title => Object.assign(document.createElement('p'), { textContent: title })),
    )
  expect(text.sentences[1]?.text).toBe('正在找')
  expect(text.renew(1)).toBe(0)
  expect(text.sentences.map(each => each.text)).toEqual(['附近', '书法', '合唱', '免费。'])
  page.querySelector('p')?.remove()
  expect(text.renew(3)).toBe(2)
})
