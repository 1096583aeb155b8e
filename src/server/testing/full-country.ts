import { Client } from 'pg'
import { addOpenings, addSite, type MadeOpening } from './sample-openings.ts'
import { sampleNow } from './sample-town.ts'
import type { TestDatabase } from './test-database.ts'

const uuid = (kind: number, n: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(${n}::text, 12, '0'))::uuid`

// Every table that grows gets thousands of rows, so that the planner would notice reading it whole.
const fillers = [
  `INSERT INTO division SELECT code, level, name, name, 'ms' || code, parent, '2026-01-01' FROM (
    SELECT '62' AS code, 'province' AS level, '某省' AS name, NULL AS parent
    UNION ALL SELECT '6207', 'city', '某市', '62'
    UNION ALL SELECT '6207' || lpad(n::text, 2, '0'), 'county', '某县' || n, '6207' FROM generate_series(1, 20) n
    UNION ALL SELECT '6207' || lpad(n::text, 2, '0') || '001', 'street', '某街' || n, '6207' || lpad(n::text, 2, '0') FROM generate_series(1, 20) n
    UNION ALL SELECT '6207' || lpad(n::text, 2, '0') || '001' || lpad(m::text, 3, '0'), 'community', '社区' || n || '号' || m,
      '6207' || lpad(n::text, 2, '0') || '001' FROM generate_series(1, 20) n, generate_series(1, 200) m) d`,
  `INSERT INTO division_gram SELECT g, code FROM division, unnest(ARRAY[left(name, 2), right(name, 2)]) g ON CONFLICT DO NOTHING`,
  `INSERT INTO person SELECT ${uuid(1, 'n')}, '620702001' || lpad((n % 200 + 1)::text, 3, '0'), true, $1, 'seed' FROM generate_series(1, 6000) n`,
  `INSERT INTO person_profile SELECT id, '某人', 1930 + abs(hashtext(id::text)) % 30, 1 + abs(hashtext(id::text)) % 12, '13800000000' FROM person`,
  `INSERT INTO card SELECT id, (50000000 + row_number() OVER ())::text, id, 'x', NULL, true FROM person`,
  `INSERT INTO device (id, token_hash, kind, site, public_key, created_at) SELECT id, decode(md5(id::text), 'hex'), 'personal', NULL, NULL, $1 FROM person`,
  `INSERT INTO web_session (token_hash, person, device, created_at, expires_at, id, shown) SELECT decode(md5('s' || id), 'hex'), id, id, $1, $1::timestamptz + random() * interval '170 days', id, 'card' FROM person`,
  `INSERT INTO audit_entry SELECT '620702', gen_random_uuid(), $1::timestamptz - n * interval '1 minute', 'sign_in', id, id, NULL, id, '\\x00', 'done'
     FROM (SELECT id, row_number() OVER () AS n FROM person) numbered`,
  `INSERT INTO family_grant SELECT gen_random_uuid(), id, other, 'other', '大姨', true, false, true, '2027-06-01', 'tablet', $1, $1, id,
     $1::timestamptz + interval '1 day', NULL, NULL FROM (SELECT id, lead(id) OVER (ORDER BY id) AS other FROM person) pairs
     WHERE other IS NOT NULL`,
  `INSERT INTO family_paper SELECT gen_random_uuid(), '620702', '620702-1', id, 'paper', '某人', decode(md5('p' || id), 'hex'), '0000', 'other',
     '大姨', true, false, false, '2027-06-01', CASE WHEN n % 9 = 0 THEN '\\x00'::bytea END, other, other, $1::timestamptz - n * interval '1 hour',
     NULL, NULL, NULL, CASE WHEN n > 50 THEN $1::timestamptz END, NULL
     FROM (SELECT id, lead(id) OVER (ORDER BY id) AS other, row_number() OVER (ORDER BY id) AS n FROM person) pairs WHERE other IS NOT NULL`,
  `INSERT INTO family_code SELECT id, decode(md5('f' || id), 'hex'), $1, NULL FROM person`,
  `INSERT INTO card_try SELECT decode(md5('t' || n), 'hex'), 1, NULL, $1 FROM generate_series(1, 6000) n`,
  `INSERT INTO sign_in_failure SELECT decode(md5(n::text), 'hex'), decode(md5('c' || n), 'hex'), $1 FROM generate_series(1, 6000) n`,
  `INSERT INTO person_like SELECT id, 'calligraphy' FROM person`,
  `INSERT INTO person_about (person, told_at) SELECT id, $1 FROM person`,
  `INSERT INTO consent_entry SELECT id, id, 'strength', 'given', 1, NULL, id, NULL, $1 FROM person`,
  `INSERT INTO person_sensitive SELECT id, 'strength', 'x', NULL, id FROM person`,
  `INSERT INTO person_sensitive SELECT id, 'id_number', 'x', decode(md5('n' || id), 'hex'), id FROM person`,
  `INSERT INTO sign_in_phone SELECT id, decode(md5('p' || id), 'hex'), 'x', $1, NULL FROM person`,
  `INSERT INTO one_time_code SELECT phone, person, phone, 0, $1, $1::timestamptz + interval '10 minutes', NULL, person, NULL FROM sign_in_phone`,
  `INSERT INTO code_count SELECT phone, 'sent', $1, 1, $1 FROM sign_in_phone`,
  `INSERT INTO phone_use SELECT phone, phone, $1 FROM sign_in_phone`,
  `INSERT INTO phone_proof SELECT id, token_hash, id, NULL, $1, $1::timestamptz + interval '1 hour', NULL, NULL FROM device`,
  `INSERT INTO staff_role SELECT id, 'coordinator', NULL, '6207' || lpad((n % 20 + 1)::text, 2, '0') || '001' || lpad((n % 200 + 1)::text, 3, '0')
     FROM (SELECT id, row_number() OVER () AS n FROM person LIMIT 4000) numbered`,
  `INSERT INTO staff_role_ended SELECT id, id, 'coordinator', NULL, '6207' || lpad((row_number() OVER () % 90)::text, 2, '0'), $1, NULL, $1,
     ${uuid(0, '1')} FROM person`,
  `INSERT INTO staff_factor SELECT id, 'x', 'x', 0, $1, $1 FROM person`,
  `INSERT INTO staff_invitation SELECT id, decode(md5('i' || id), 'hex'), 'auditor', NULL, '620702', '某人', id, $1,
     $1::timestamptz + random() * interval '900 days', NULL, NULL, NULL, NULL FROM person`,
  `INSERT INTO staff_passkey SELECT id, id, decode(md5('k' || id), 'hex'), 'x', 0, '{}', '这台电脑', $1, NULL, NULL FROM person`,
  `INSERT INTO staff_challenge SELECT decode(md5('h' || id), 'hex'), 'prove', id, decode(md5('n' || id), 'hex'),
     $1::timestamptz + random() * interval '900 days' FROM person`,
]

const enrolments = [
  `INSERT INTO tablet SELECT id, '{card}', 'x', $1 FROM device`,
  `INSERT INTO tablet_code SELECT p.id, decode(md5('b' || p.id), 'hex'), s.county, s.id, '平板', '{card}', 'x', p.id, $1,
     $1::timestamptz + random() * interval '170 days' FROM person p, (SELECT county, id FROM site LIMIT 1) s`,
  `INSERT INTO presence_pass SELECT s.county, s.id, d.id, $1, $1::timestamptz + interval '1 hour'
     FROM (SELECT county, id FROM site LIMIT 2) s, (SELECT id FROM device LIMIT 3000) d`,
  `INSERT INTO attendance_fact (county, id, session, opening, site, person, kind, at, received_at, how, by_person)
     SELECT s.county, gen_random_uuid(), s.id, s.opening, 'x', p.id, 'check_in', s.starts_at, s.starts_at, 'roll_call', p.id
     FROM (SELECT * FROM session LIMIT 20) s, (SELECT id FROM person LIMIT 400) p`,
  `INSERT INTO enrolment (county, id, opening, slot, person, status, asked_at, ended_at)
    SELECT s.county, ${uuid(2, 'row_number() OVER ()')}, s.opening, s.id, p.id, 'cancelled', $1, $1
    FROM slot s, LATERAL (SELECT id FROM person OFFSET floor(random() * 3000) LIMIT 2) p WHERE s.taken < 1000000`,
  `INSERT INTO enrolment (county, id, opening, slot, person, status, asked_at)
    SELECT s.county, ${uuid(3, 'row_number() OVER ()')}, s.opening, s.id, ${uuid(1, '(row_number() OVER () % 6000 + 1)')}, 'waitlisted', $1 FROM slot s`,
  `UPDATE slot SET waiting = 1`,
  `INSERT INTO act_index SELECT id, county, person, decode(md5(id::text), 'hex') FROM enrolment`,
  `INSERT INTO act SELECT county, id, 'enrol', 1, person, person, person, slot, 1, '{}', NULL, NULL, $1 FROM enrolment`,
  `INSERT INTO answer SELECT county, id, 'enrolled', NULL, id, 1, $1 FROM enrolment`,
  `INSERT INTO held_act SELECT ${uuid(4, 'n')}, '620702', ${uuid(1, '1')}, '', ${uuid(1, 'n')}, ${uuid(1, 'n')}, 'x', 2, '{}', $1,
    $1::timestamptz + interval '30 days' + n * interval '1 minute' FROM generate_series(1, 6000) n`,
  `INSERT INTO service_entry SELECT s.county, ${uuid(5, 'row_number() OVER ()')}, ${uuid(6, 'row_number() OVER ()')},
    ${uuid(1, '(row_number() OVER () % 6000 + 1)')}, s.opening, s.id, 'claimed', 60, ${uuid(1, '1')}, NULL, $1 FROM session s`,
  `INSERT INTO feed_item SELECT county, id, 'opening', '' FROM opening WHERE county > '620710'`,
  `INSERT INTO feed_change SELECT county, 1, id, 'opening', false, $1 FROM opening WHERE county > '620710'`,
]

/** Twenty counties with thousands of rows in every table that grows, and what the planner knows about them. */
export async function fillCountry(database: TestDatabase): Promise<MadeOpening[]> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const run = (sql: string) => owner.query(sql, sql.includes('$1') ? [new Date(sampleNow)] : [])
  for (const sql of fillers) await run(sql)
  const openings: MadeOpening[] = []
  for (let n = 1; n <= 20; n++) {
    const county = `6207${String(n).padStart(2, '0')}`
    const site = await addSite(database, county)
    const specs = Array.from({ length: 100 }, (_, at) => ({
      ...{ county, site, division: `${county}001`, startsIn: [24 + (at % 60), 240 + at], title: '书法入门' },
      at: { lat: 38 + n / 30 + (at % 10) / 1000, lng: 100 + (at % 7) / 1000 },
    }))
    openings.push(...(await addOpenings(database, specs)))
  }
  await run(
    `INSERT INTO site SELECT county, county || '-' || '01930000-0000-7000-8000-' || lpad(n::text, 12, '0'), NULL, division, programme, kind, name, initials, address, phone,
      lat + n / 100.0, lng + n / 90.0, demo FROM site, generate_series(1, 200) n`,
  )
  for (const sql of enrolments) await run(sql)
  await run(
    `INSERT INTO site_person SELECT s.county, s.id, p.id, 'card', $1, p.id
       FROM (SELECT county, id FROM site ORDER BY id LIMIT 100) s, (SELECT id FROM person LIMIT 60) p`,
  )
  await run('VACUUM ANALYZE')
  await owner.end()
  return openings
}
