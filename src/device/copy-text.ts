/**
 * Puts a text where it can be pasted from, in a touch. Answers whether that worked: WeChat and plain http have no
 * clipboard of the standard, and some of them not even the old way.
 */
export async function copyText(
  text: string,
  browser: Pick<Navigator, 'clipboard'> = navigator,
): Promise<boolean> {
  try {
    await browser.clipboard.writeText(text)
    return true
  } catch {
    return copyTheOldWay(text)
  }
}

function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'only-heard'
  const before = document.activeElement
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
