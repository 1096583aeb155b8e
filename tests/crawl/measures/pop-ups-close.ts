import type { Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

/** A quarter of the pop-up, counted from an edge: what people call its corner or its foot. */
const near = 0.25

/** A button in the upper corners, or in the middle at the foot. */
function closes(button: Element, frame: DOMRect): boolean {
  const box = button.getBoundingClientRect()
  const size = Math.min(box.width, box.height) >= 43.5
  const fromTop = (box.top - frame.top) / frame.height
  const fromBottom = (frame.bottom - box.bottom) / frame.height
  const middle = Math.abs(box.left + box.width / 2 - (frame.left + frame.width / 2)) / frame.width
  return size && (fromTop < near ? middle > near : fromBottom < near && middle < near)
}

/** What people take for the pop-up: a box that fills the screen to hide it holds a smaller one. */
function drawnBox(dialog: Element): Element {
  const [only, ...others] = dialog.children
  return only === undefined || others.length > 0 ? dialog : only
}

/** A pop-up can be sent away where people look for it. That Escape does too is pressed by its own journey. */
export const popUpsClose: Measure = {
  name: 'pop-ups close',
  of: 'shape',
  find: () =>
    [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')]
      .filter(isSeen)
      .filter(dialog => {
        const frame = drawnBox(dialog).getBoundingClientRect()
        return ![...dialog.querySelectorAll('button')].some(button => isSeen(button) && closes(button, frame))
      })
      .map(dialog => ({
        where: whereIs(dialog),
        words: wordsOf(dialog),
        is: 'a pop-up without a way out',
        wanted: 'a button of 44 px in an upper corner or in the middle at the foot',
      })),
  planted: {
    bad: '<div role="dialog" style="width: 300px; height: 300px"><p>说吧</p></div>',
    good: '<div role="dialog" style="width: 300px; height: 300px"><button style="float: right; width: 60px; height: 44px">关上</button><p>说吧</p></div>',
    finds: /without a way out/,
  },
}
