import { useEffect } from 'preact/hooks'
import { ButtonLink } from '../../design/button/button.tsx'
import { Disclosure } from '../../design/disclosure/disclosure.tsx'
import { installShape, printShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { OptionCards, ThemeSample } from '../../design/option-cards/option-cards.tsx'
import { Page } from '../../design/page/page.tsx'
import { Pane, Panes } from '../../design/panes/panes.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { offlineDatabase } from '../../device/offline-database.ts'
import { type Language, preferences, restorePreferences, type ThemeChoice } from '../../device/preferences.ts'
import { addReadingTexts } from '../../voice/reading/reading-texts.ts'
import { LooksPreview } from './looks-preview.tsx'
import { TextSizeOptions } from './text-size-options.tsx'

addReadingTexts()

const paces = [1, 2, 3] as const
const themes = ['light', 'dark', 'contrast'] as const

/** 大字和颜色: every choice is at work at once, on this very screen, and is kept. */
export function SettingsScreen() {
  const t = useTexts('settings')
  const { theme, language } = preferences.current.value
  return (
    <Page title={t('title')} back="/" wide>
      <Panes>
        <Pane>
          <TextSizeOptions />
          <ThemeOptions chosen={theme} />
        </Pane>
        <Pane>
          <LooksPreview />
          <OfferOptions />
          <PaceOptions />
          {/* Seldom asked for, mostly by who helps with the phone; five choices are enough for anybody. */}
          <Disclosure label={t('more')}>
            <LanguageOptions chosen={language} />
            <ButtonLink look="quiet" icon={installShape} href="/install">
              {t('install')}
            </ButtonLink>
            {/* Where whoever works at a site looks: they are asked to make letters larger. */}
            <ButtonLink look="quiet" icon={printShape} href="/poster">
              {t('poster')}
            </ButtonLink>
          </Disclosure>
          <NothingKept />
        </Pane>
      </Panes>
    </Page>
  )
}

/** For who helps with the phone: why nothing opens without a network here. */
function NothingKept() {
  const settings = useTexts('settings')
  const { database = offlineDatabase } = useHandedIn()
  useEffect(() => {
    // Whether the disk answers is only known once it is asked for something.
    void database.store('seen').get('')
  }, [])
  return database.storageKept.value ? null : (
    <Notice tone="care" role="status">
      {settings('notKept')}
    </Notice>
  )
}

function ThemeOptions({ chosen }: { chosen: ThemeChoice }) {
  const t = useTexts('settings')
  const labels = {
    light: t('themeLight'),
    dark: t('themeDark'),
    contrast: t('themeContrast'),
  }
  return (
    <OptionCards<ThemeChoice>
      legend={t('theme')}
      name="theme"
      options={[
        ...themes.map(theme => ({
          value: theme,
          label: labels[theme],
          sample: <ThemeSample theme={theme} word={t('sample')} />,
        })),
        { value: 'system', label: t('themeSystem') },
      ]}
      value={chosen}
      onChange={theme => preferences.change({ theme })}
    />
  )
}

function OfferOptions() {
  const t = useTexts('reading')
  return (
    <OptionCards
      legend={t('offer.title')}
      name="offer"
      options={[
        { value: 'yes', label: t('offer.yes') },
        { value: 'no', label: t('offer.no') },
      ]}
      value={preferences.current.value.offerReading === true ? 'yes' : 'no'}
      onChange={chosen => preferences.change({ offerReading: chosen === 'yes' })}
    />
  )
}

function PaceOptions() {
  const t = useTexts('reading')
  return (
    <OptionCards
      legend={t('pace.title')}
      name="pace"
      options={paces.map(pace => ({ value: `${pace}`, label: t(`pace.pace${pace}`) }))}
      value={`${preferences.current.value.readingPace}`}
      onChange={chosen => {
        const { readingPace } = restorePreferences({ readingPace: Number(chosen) })
        preferences.change({ readingPace })
      }}
    />
  )
}

function LanguageOptions({ chosen }: { chosen: Language }) {
  const t = useTexts('settings')
  return (
    <OptionCards<Language>
      legend={t('language')}
      name="language"
      // A language is named in itself, so that somebody who reads no other finds it.
      options={[
        { value: 'zh-CN', label: t('chinese') },
        { value: 'en', label: t('english') },
      ]}
      value={chosen}
      onChange={language => preferences.change({ language })}
    />
  )
}
