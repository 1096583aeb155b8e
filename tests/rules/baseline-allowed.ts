/** Newer than the oldest browsers, yet harmless there: the name as the check prints it, and why. */
export const allowedNewer: ReadonlyMap<string, string> = new Map([
  ['.moveBefore()', 'Preact asks whether the node has it, and inserts if not'],
  [
    'navigator.wakeLock',
    'src/device/keep-awake.ts asks whether it is there; without it a screen dims as ever',
  ],
  ['.showModal()', 'called on a dialog that has it; without it src/design/dialog does the same by itself'],
  ['Symbol.dispose', 'signals only set it as a further name of a function; unknown, the name is “undefined”'],
  ['at-rule @page', 'unknown, the printer keeps the paper and margins it has'],
  ['property size', 'only inside @page'],
  ['selector :-moz-progress-bar', 'Firefox’s own name in rules of their own, which others leave out'],
  ['value cursor: default', 'a phone has no cursor'],
  ['value cursor: pointer', 'a phone has no cursor'],
  ['property accent-color', 'unknown, it leaves the browser its own tick colour'],
  ['property content-visibility', 'unknown, everything is simply laid out at once'],
  ['property forced-color-adjust', 'only read where forced colours exist'],
  ['property overscroll-behavior', 'unknown, the page bounces as pages always did'],
  ['property overscroll-behavior-y', 'unknown, the page bounces as pages always did'],
  ['property scroll-behavior', 'unknown, the page jumps instead of gliding'],
  ['property scrollbar-gutter', 'unknown, a desktop scrollbar may shift the page once'],
  ['property text-wrap', 'unknown, lines break where they always broke'],
  ['property text-wrap-style', 'unknown, lines break where they always broke'],
])
