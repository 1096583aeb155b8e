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

export type SlotName = keyof Slots

/** What is wanted: an intent with its slots. */
export type Meant = { readonly intent: Intent; readonly slots: Slots }

/**
 * `likely` is there for `unknown` only: three things that may have been meant, the likeliest first. `items` are the places in
 * `context.items` (from 0) of what was named of them, by its number, title, place, day or hour; one where it is plain.
 */
export type Understood = Meant & { readonly likely?: readonly Intent[]; readonly items?: readonly number[] }

/** One of what stands in a list before the person or was read to them; date and time are those of its next session. */
export type Item = {
  readonly title: string
  readonly place?: string
  readonly date?: string
  readonly time?: string
}

/**
 * A question put to the person and not answered yet, and what it is about. `consent`: 要给您报上书法班吗, answered by `yes`, `no`
 * or `meant` put right (不是，礼拜四的). `item`: 您说的是哪一个, answered by `meant` with `items`. A slot: 哪一天, answered by
 * `meant` with what was said filled in. Whatever else is said, as 再说一遍, means what it always means.
 */
export type Asked = { readonly about: 'consent' | 'item' | SlotName; readonly meant: Meant }

export type Context = {
  /** The Shanghai date `YYYY-MM-DD` from which 明天 and 下礼拜三 are counted. */
  readonly today: string
  /** Names of sites and communities on this device, heard by their sound and for short too (甘全 is 甘泉社区). */
  readonly places?: readonly string[]
  /** What the programmes call things to do, so that these words are heard as well: names of categories and words for them. */
  readonly topics?: readonly string[]
  /** What is listed on the screen or was read out last, in its order. */
  readonly items?: readonly Item[]
  readonly asked?: Asked
}
