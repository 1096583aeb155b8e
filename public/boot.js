// Before the first paint: the text size, colours and language this device remembers, so that nobody sees the
// page jump. A file of its own because the page allows no inline script. The app takes over from here
// (src/device/appearance.ts); this is plain old JavaScript, since nothing compiles it.
;(() => {
  var root = document.documentElement
  var kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('yinling.preferences')) || {}
  } catch {
    kept = {}
  }
  function asks(query) {
    return typeof matchMedia === 'function' && matchMedia(query).matches
  }
  var theme = kept.theme
  if (theme !== 'light' && theme !== 'dark' && theme !== 'contrast') {
    theme = asks('(prefers-contrast: more)')
      ? 'contrast'
      : asks('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light'
  }
  root.setAttribute('data-theme', theme)
  root.setAttribute('data-text', [1, 2, 3, 4].indexOf(kept.text) < 0 ? '1' : String(kept.text))
  if (kept.language === 'en') root.lang = 'en'
})()
