import type { PoolClient } from 'pg'

// PostgreSQL's name of each column's type, so that whole columns travel as arrays; `?` where a row may leave it empty.
const columns = {
  site: {
    county: 'text',
    id: 'text',
    source_key: 'text?',
    division: 'text',
    programme: 'text',
    kind: 'text',
    name: 'text',
    initials: 'text',
    address: 'text',
    phone: 'text',
    lat: 'float8?',
    lng: 'float8?',
    demo: 'boolean',
  },
  opening: {
    county: 'text',
    id: 'text',
    source_key: 'text?',
    site: 'text',
    programme: 'text',
    kind: 'text',
    category: 'text',
    title: 'text',
    initials: 'text',
    summary: 'text',
    place_type: 'text',
    place_name: 'text',
    place_url: 'text?',
    division: 'text',
    lat: 'float8?',
    lng: 'float8?',
    cell: 'bigint?',
    leader: 'text?',
    bring: 'text',
    strength: 'smallint',
    risk_note: 'text',
    fits: 'text',
    phone: 'text',
    fee_fen: 'integer',
    organiser: 'text',
    in_charge: 'text',
    state: 'text',
    repeats: 'text?',
    next_session: 'text?',
    next_starts_at: 'timestamptz?',
    next_ends_at: 'timestamptz?',
    sessions_left: 'integer',
    demo: 'boolean',
  },
  opening_gram: { county: 'text', gram: 'text', next_starts_at: 'timestamptz', opening: 'text' },
  session: {
    county: 'text',
    id: 'text',
    opening: 'text',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    cancelled_at: 'timestamptz?',
  },
  slot: {
    county: 'text',
    id: 'text',
    opening: 'text',
    role: 'text',
    session: 'text?',
    capacity: 'integer',
    taken: 'integer',
    waiting: 'integer',
  },
  person: { id: 'uuid', division: 'text', demo: 'boolean', created_at: 'timestamptz', made_how: 'text' },
  person_profile: {
    person: 'uuid',
    name: 'text',
    birth_year: 'smallint',
    birth_month: 'smallint',
    contact_phone: 'text',
  },
  card: { id: 'uuid', number: 'text', person: 'uuid', pin_hash: 'text', demo: 'boolean' },
  staff_role: { person: 'uuid', role: 'text', site: 'text?', division: 'text?' },
  act_index: { act: 'uuid', county: 'text', actor: 'uuid', body_hash: 'bytea' },
  act: {
    county: 'text',
    id: 'uuid',
    kind: 'text',
    v: 'smallint',
    actor: 'uuid',
    person: 'uuid',
    slot: 'text',
    body: 'jsonb',
    received_at: 'timestamptz',
  },
  answer: {
    county: 'text',
    act: 'uuid',
    outcome: 'text',
    enrolment: 'uuid',
    place: 'integer',
    at: 'timestamptz',
  },
  enrolment: {
    county: 'text',
    id: 'uuid',
    opening: 'text',
    slot: 'text',
    person: 'uuid',
    status: 'text',
    place: 'integer?',
    asked_at: 'timestamptz',
  },
  attendance_fact: {
    county: 'text',
    id: 'uuid',
    session: 'text',
    opening: 'text',
    site: 'text',
    person: 'uuid',
    kind: 'text',
    at: 'timestamptz',
    received_at: 'timestamptz',
    how: 'text',
    by_person: 'uuid',
  },
  service_entry: {
    county: 'text',
    id: 'uuid',
    record: 'uuid',
    person: 'uuid',
    opening: 'text',
    session: 'text',
    event: 'text',
    minutes: 'integer',
    first_key: 'uuid',
    second_key: 'uuid?',
    at: 'timestamptz',
  },
} as const

type Columns = typeof columns
export type TableName = keyof Columns

type Plain = {
  text: string
  uuid: string
  timestamptz: Date
  boolean: boolean
  bytea: Buffer
  jsonb: string
}
type Filled<Type> = Type extends keyof Plain ? Plain[Type] : number
type Value<Type> = Type extends `${infer Base}?` ? Filled<Base> | null : Filled<Type>

/** One row with every column these modules write. */
export type Row<T extends TableName> = { readonly [C in keyof Columns[T]]: Value<Columns[T][C]> }

const batch = 5000

/** Adds the rows with one statement for each 5,000; other columns get their default. */
export async function writeRows<T extends TableName>(
  client: PoolClient,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const types: Record<string, string> = columns[table]
  const names = Object.keys(types)
  const arrays = names.map((name, index) => `$${index + 1}::${types[name]?.replace('?', '')}[]`)
  const text = `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`
  for (let first = 0; first < rows.length; first += batch) {
    const part: readonly Record<string, unknown>[] = rows.slice(first, first + batch)
    await client.query(
      text,
      names.map(name => part.map(row => row[name])),
    )
  }
}
