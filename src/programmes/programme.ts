import * as v from 'valibot'
import { keySchema, namesSchema, textSchema } from './schemas.ts'

const named = { key: keySchema, name: namesSchema }
const levelSchema = v.picklist(['city', 'county', 'street', 'community'])
const dateSchema = v.pipe(v.string(), v.isoDate())
const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/))
const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least))

/** The document a programme comes from, as it is cited. */
const sourceSchema = v.strictObject({
  id: v.picklist(['s1', 's2', 's3', 's4', 's5']),
  title: textSchema,
  number: v.optional(textSchema),
  issuer: textSchema,
  issued: v.optional(dateSchema),
})

/** A kind of place. `pattern` names one, `{place}` being the short name of a division of `level`. */
const siteKindSchema = v.strictObject({
  ...named,
  level: v.picklist(['street', 'community']),
  pattern: v.pipe(textSchema, v.includes('{place}')),
})

const teamSchema = v.strictObject({ ...named, categories: v.pipe(v.array(keySchema), v.minLength(1)) })

/** A named line of action or journey; `leads` are the offices answering for it. */
const actionSchema = v.strictObject({ ...teamSchema.entries, leads: v.array(textSchema) })

/** What is due upwards. `due` is a month and a day; `level` is who hands it in. */
const reportSchema = v.strictObject({
  ...named,
  every: v.picklist(['day', 'month', 'quarter', 'half-year', 'year']),
  due: v.optional(v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))),
  level: levelSchema,
  to: textSchema,
})

const monthSchema = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/))

/** Only what the document itself lays down; a rule that is absent was not named there. */
const rulesSchema = v.strictObject({
  /** 1 site + 5 teams + N activities, or one expert + N young volunteers. */
  teamShape: v.optional(v.picklist(['1+5+N', '1+N'])),
  siteRules: v.optional(v.array(v.strictObject(named))),
  /** The five-one standard, each with evidence per site. */
  siteStandard: v.optional(v.array(v.strictObject(named))),
  /** No number where one helper looks after several elders. */
  pairings: v.optional(v.array(v.strictObject({ ...named, eldersPerHelper: v.optional(count(1)) }))),
  rewards: v.optional(v.array(v.picklist(['star-rating', 'points', 'time-bank']))),
  insurance: v.optional(v.boolean()),
  checkUpWhereNeeded: v.optional(v.boolean()),
  youngPartners: v.optional(v.boolean()),
  demandLedgerMonths: v.optional(count(1)),
  talentLevels: v.optional(v.array(levelSchema)),
  reservedPostsAtLargeEvents: v.optional(v.boolean()),
  inspectionGroups: v.optional(count(1)),
  inspectionItems: v.optional(count(1)),
  /** Lowest and highest price of a meal, in fen. */
  mealPrices: v.optional(v.array(v.strictObject({ ...named, fen: v.tuple([count(0), count(0)]) }))),
})

/** A programme (项目包): one document's names, places, teams, categories and rules, as data. */
export const programmeSchema = v.strictObject({
  key: keySchema,
  source: sourceSchema,
  name: namesSchema,
  brand: namesSchema,
  /** Prefixes of the division codes in which it runs. */
  regions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[1-9]\d(?:\d{2}){0,2}$/))), v.minLength(1)),
  /** White text on either reaches 7:1; a test computes it. */
  colour: v.strictObject({ light: colourSchema, dark: colourSchema }),
  siteKinds: v.pipe(v.array(siteKindSchema), v.minLength(1)),
  teams: v.array(teamSchema),
  actions: v.array(actionSchema),
  /** All categories it offers, those of teams and actions among them. */
  categories: v.pipe(v.array(keySchema), v.minLength(1)),
  /** What its success is judged by. */
  measures: v.array(v.strictObject(named)),
  reports: v.array(reportSchema),
  goals: v.array(v.strictObject({ by: dateSchema, name: namesSchema })),
  phases: v.array(v.strictObject({ name: namesSchema, from: monthSchema, to: monthSchema })),
  rules: rulesSchema,
})

export type Programme = v.InferOutput<typeof programmeSchema>
