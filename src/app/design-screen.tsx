import { useEffect } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { ChipRow } from '../design/chip-row/chip-row.tsx'
import { ChoiceList } from '../design/choice-list/choice-list.tsx'
import type { Example } from '../design/example.ts'
import { allExamples } from '../design/examples.ts'
import { Page } from '../design/page/page.tsx'
import { useTexts } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import { readServedSettings } from '../device/served-settings.ts'
import { NotFoundScreen } from './not-found-screen.tsx'

const textSteps = ['1', '2', '3', '4'] as const
const themes = ['light', 'dark', 'contrast'] as const

/**
 * `/design`: every component; `/design/:component`: its states; `/design/:component/:example`: one state, in a step and
 * theme chosen beneath it. For people who build and judge the screens: only in a demo and in development.
 */
export function DesignScreen() {
  const { params } = useRoute()
  const workshop = import.meta.env.DEV || readServedSettings(document).demo
  const { component } = params
  const examples = component === undefined ? [] : allExamples[component]
  if (!workshop || examples === undefined) return <NotFoundScreen />
  if (component === undefined) return <Components />
  if (params.example === undefined) return <Examples component={component} examples={examples} />
  const example = examples[Number(params.example)]
  if (example === undefined) return <NotFoundScreen />
  // A page brings its own frame.
  return component === 'page' ? example.draw() : <OneExample component={component} example={example} />
}

function Components() {
  const settings = useTexts('settings')
  const choices = Object.entries(allExamples).map(([name, examples]) => ({
    id: name,
    title: name,
    note: settings('design.examples', { count: examples.length }),
    go: `/design/${name}`,
  }))
  return (
    <Page title={settings('design.title')} back="/settings" wide>
      <ChoiceList choices={choices} />
    </Page>
  )
}

function Examples({ component, examples }: { component: string; examples: readonly Example[] }) {
  const choices = examples.map(({ name }, at) => ({
    id: name,
    title: name,
    go: `/design/${component}/${at}`,
  }))
  return (
    <Page title={component} back="/design">
      <ChoiceList choices={choices} />
    </Page>
  )
}

function OneExample({ component, example }: { component: string; example: Example }) {
  return (
    <Page title={example.name} back={`/design/${component}`}>
      {example.draw()}
      <Looks />
    </Page>
  )
}

/** A step and a theme for trying, in the address; what the person has chosen comes back on the way out. */
function Looks() {
  const t = useTexts('settings')
  const { query, route, path } = useLocation()
  const chosen = preferences.current.value
  const text = textSteps.find(step => step === query.text) ?? `${chosen.text}`
  const theme = themes.find(each => each === query.theme) ?? document.documentElement.dataset.theme ?? 'light'
  useEffect(() => {
    const { dataset } = document.documentElement
    const before = { text: dataset.text, theme: dataset.theme }
    if (query.text !== undefined) dataset.text = text
    if (query.theme !== undefined) dataset.theme = theme
    return () => void Object.assign(dataset, before)
  }, [query.text, query.theme])
  const wear = (part: { text?: string; theme?: string }) =>
    route(`${path}?${new URLSearchParams({ text, theme, ...part })}`, true)
  return (
    <>
      <ChipRow
        label={t('textSize')}
        labelShown
        chips={textSteps.map(step => ({ value: step, label: t(`steps.${step}`) }))}
        value={text}
        onChange={step => wear({ text: step })}
      />
      <ChipRow
        label={t('theme')}
        labelShown
        chips={[
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
          { value: 'contrast', label: t('themeContrast') },
        ]}
        value={theme}
        onChange={each => wear({ theme: each })}
      />
    </>
  )
}
