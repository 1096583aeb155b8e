import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { MicrophoneSheet } from './microphone-sheet.tsx'

afterEach(cleanup)

test.each([
  ['ready', 1],
  ['listening', 1],
  ['busy', 0],
] as const)('while it is %s a press counts %i times', (state, times) => {
  const onPress = vi.fn()
  render(<MicrophoneSheet state={state} words="点一下" onPress={onPress} />)
  fireEvent.click(screen.getByRole('button', { name: '点一下' }))
  expect(onPress).toHaveBeenCalledTimes(times)
})

test('what matters of what was understood is marked, the rest is not', () => {
  const parts = [{ text: '找' }, { text: '书法', marked: true }]
  render(
    <MicrophoneSheet
      state="ready"
      words="点一下"
      onPress={() => undefined}
      heard={{ label: '我听到：', text: '学毛笔字' }}
      understood={{ label: '我明白：', parts }}
    />,
  )
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['书法'])
  expect(screen.getByText('学毛笔字').localName).toBe('strong')
})
