import { actingBarExamples } from './acting-bar/examples.tsx'
import { bigCodeExamples } from './big-code/examples.tsx'
import { buttonExamples } from './button/examples.tsx'
import { cameraViewExamples } from './camera-view/examples.tsx'
import { chipRowExamples } from './chip-row/examples.tsx'
import { choiceListExamples } from './choice-list/examples.tsx'
import { confirmBoxExamples } from './confirm-box/examples.tsx'
import { dateChooserExamples } from './date-chooser/examples.tsx'
import { dayLineExamples } from './day-line/examples.tsx'
import { dialogExamples } from './dialog/examples.tsx'
import { disclosureExamples } from './disclosure/examples.tsx'
import { doneBarExamples } from './done-bar/examples.tsx'
import { emptyStateExamples } from './empty-state/examples.tsx'
import { errorSummaryExamples } from './error-summary/examples.tsx'
import type { Example } from './example.ts'
import { factListExamples } from './fact-list/examples.tsx'
import { fieldExamples } from './field/examples.tsx'
import { formExamples } from './form/examples.tsx'
import { iconExamples } from './icon/examples.tsx'
import { installCardExamples } from './install-card/examples.tsx'
import { installStepsExamples } from './install-steps/examples.tsx'
import { microphoneSheetExamples } from './microphone-sheet/examples.tsx'
import { noticeExamples } from './notice/examples.tsx'
import { openingCardExamples } from './opening-card/examples.tsx'
import { optionCardsExamples } from './option-cards/examples.tsx'
import { pageExamples } from './page/examples.tsx'
import { panesExamples } from './panes/examples.tsx'
import { photoFieldExamples } from './photo-field/examples.tsx'
import { pinFieldExamples } from './pin-field/examples.tsx'
import { pinPadExamples } from './pin-pad/examples.tsx'
import { printSheetExamples } from './print-sheet/examples.tsx'
import { progressExamples } from './progress/examples.tsx'
import { qrCodeExamples } from './qr-code/examples.tsx'
import { readBarExamples } from './read-bar/examples.tsx'
import { resultExamples } from './result/examples.tsx'
import { rowListExamples } from './row-list/examples.tsx'
import { sectionExamples } from './section/examples.tsx'
import { skeletonExamples } from './skeleton/examples.tsx'
import { statPairExamples } from './stat-pair/examples.tsx'
import { stepperExamples } from './stepper/examples.tsx'
import { tabsExamples } from './tabs/examples.tsx'
import { tagExamples } from './tag/examples.tsx'
import { tileGridExamples } from './tile-grid/examples.tsx'
import { todayCardExamples } from './today-card/examples.tsx'
import { undoBarExamples } from './undo-bar/examples.tsx'
import { verbTilesExamples } from './verb-tiles/examples.tsx'

/** Every state of every component, by the name of its folder. A new component gets a line here. */
export const allExamples: Readonly<Record<string, readonly Example[]>> = {
  icon: iconExamples,
  button: buttonExamples,
  tag: tagExamples,
  'opening-card': openingCardExamples,
  'tile-grid': tileGridExamples,
  'verb-tiles': verbTilesExamples,
  'fact-list': factListExamples,
  'row-list': rowListExamples,
  section: sectionExamples,
  'choice-list': choiceListExamples,
  'acting-bar': actingBarExamples,
  'done-bar': doneBarExamples,
  'big-code': bigCodeExamples,
  'camera-view': cameraViewExamples,
  'chip-row': chipRowExamples,
  tabs: tabsExamples,
  field: fieldExamples,
  'photo-field': photoFieldExamples,
  'pin-field': pinFieldExamples,
  'pin-pad': pinPadExamples,
  stepper: stepperExamples,
  'date-chooser': dateChooserExamples,
  'option-cards': optionCardsExamples,
  form: formExamples,
  'confirm-box': confirmBoxExamples,
  result: resultExamples,
  notice: noticeExamples,
  'error-summary': errorSummaryExamples,
  'empty-state': emptyStateExamples,
  disclosure: disclosureExamples,
  'day-line': dayLineExamples,
  'today-card': todayCardExamples,
  skeleton: skeletonExamples,
  progress: progressExamples,
  'stat-pair': statPairExamples,
  'undo-bar': undoBarExamples,
  'qr-code': qrCodeExamples,
  'print-sheet': printSheetExamples,
  'install-card': installCardExamples,
  'install-steps': installStepsExamples,
  'read-bar': readBarExamples,
  panes: panesExamples,
  'microphone-sheet': microphoneSheetExamples,
  dialog: dialogExamples,
  page: pageExamples,
}
