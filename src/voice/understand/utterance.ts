/** What a person can want of the app, in the order of the issue that named them. */
export const intents = [
  'find',
  'open',
  'enrol',
  'cancel',
  'next',
  'today',
  'week',
  'record',
  'checkin',
  'menu',
  'order',
  'cancel-order',
  'read',
  'stop',
  'slower',
  'again',
  'bigger',
  'smaller',
  'brighter',
  'darker',
  'call',
  'help',
  'home',
  'back',
  'family',
  'yes',
  'no',
  'unknown',
] as const

export type Intent = (typeof intents)[number]

/** What was said beside the intent; a slot stands only when it was said. */
export type Slots = {
  /** What is looked for, by its canonical name where it has one (毛笔字 is 书法). */
  words?: string
  kind?: 'class' | 'volunteer' | 'event' | 'tour' | 'job' | 'meal'
  /** One single day, `YYYY-MM-DD`. */
  date?: string
  /** 1 is Monday, 7 Sunday; only where no single day is meant. */
  weekday?: number
  part?: 'morning' | 'noon' | 'afternoon' | 'evening'
  /** `HH:MM`, 24 hours. */
  time?: string
  near?: true
  free?: true
  /** Which of a list: 1 the first, -1 the last. */
  ordinal?: number
  place?: string
  /** For whom, as said. */
  person?: string
}

/** `likely` is there for `unknown` only: three things that may have been meant, the likeliest first. */
export type Understood = { intent: Intent; slots: Slots; likely?: readonly Intent[] }

export type Context = {
  /** The Shanghai date `YYYY-MM-DD` from which 明天 and 下礼拜三 are counted. */
  readonly today: string
  /** Names of sites and communities on this device, so that they are heard even where nothing marks them as places. */
  readonly places?: readonly string[]
}
