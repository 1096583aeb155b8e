import type { Example } from '../example.ts'
import { OptionCards, TextSample, ThemeSample, TickCards } from './option-cards.tsx'

export const optionCardsExamples: readonly Example[] = [
  {
    name: 'text size',
    draw: () => (
      <OptionCards
        legend="字要多大"
        name="example-text"
        options={[
          { value: '1', label: '标准', sample: <TextSample step={1} word="字" /> },
          { value: '2', label: '大', sample: <TextSample step={2} word="字" /> },
          { value: '3', label: '更大', sample: <TextSample step={3} word="字" /> },
          { value: '4', label: '最大', sample: <TextSample step={4} word="字" /> },
        ]}
        value="2"
        onChange={() => undefined}
      />
    ),
  },
  {
    name: 'colours',
    draw: () => (
      <OptionCards
        legend="什么颜色看得清"
        name="example-theme"
        options={[
          { value: 'light', label: '浅色', sample: <ThemeSample theme="light" word="字" /> },
          { value: 'dark', label: '深色', sample: <ThemeSample theme="dark" word="字" /> },
          { value: 'contrast', label: '黑底黄字', sample: <ThemeSample theme="contrast" word="字" /> },
          { value: 'system', label: '跟着手机走' },
        ]}
        value="system"
        onChange={() => undefined}
      />
    ),
  },
  {
    name: 'any number',
    draw: () => (
      <TickCards
        legend="喜欢什么"
        options={[
          { value: 'calligraphy', label: '书法' },
          { value: 'chorus', label: '合唱' },
          { value: 'tai-chi', label: '太极拳' },
        ]}
        values={['chorus']}
        onChange={() => undefined}
      />
    ),
  },
]
