-- The foundation. Every table that grows with the country carries `county` (6 digits) first in its key, so that it
-- can be partitioned or distributed by county without a rewrite. Tables commented 'ledger' are append-only: the app's role
-- gets INSERT and SELECT on them and nothing else.

CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL
);

CREATE TABLE key_use (
  key_id text PRIMARY KEY,
  purpose text NOT NULL,
  first_used timestamptz NOT NULL
);

-- Divisions ----------------------------------------------------------------------------------------------------------
CREATE TABLE division (
  code text PRIMARY KEY CHECK (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'street', 'community')),
  name text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  -- Looked for by a range of letters, which means the same on every server only by bytes.
  initials text COLLATE "C" NOT NULL,
  parent text REFERENCES division,
  valid_from date NOT NULL,
  valid_to date,
  successor text
);
CREATE INDEX division_parent ON division (parent, code);
CREATE INDEX division_initials ON division (initials, code);

CREATE TABLE division_gram (
  gram text NOT NULL,
  code text NOT NULL REFERENCES division,
  PRIMARY KEY (gram, code)
);

-- People: ids are global, names live in a table that can be erased ------------------------------------------------------
CREATE TABLE person (
  id uuid PRIMARY KEY,
  division text REFERENCES division,
  demo boolean NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE person_profile (
  person uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  birth_year smallint CHECK (birth_year BETWEEN 1900 AND 2100),
  birth_month smallint CHECK (birth_month BETWEEN 1 AND 12),
  contact_phone text
);
CREATE TABLE person_alias (
  from_person uuid NOT NULL REFERENCES person,
  to_person uuid NOT NULL REFERENCES person,
  by_person uuid NOT NULL REFERENCES person,
  at timestamptz NOT NULL,
  undone timestamptz,
  PRIMARY KEY (from_person, at),
  CHECK (from_person <> to_person)
);
CREATE TABLE card (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{8}$'),
  person uuid NOT NULL REFERENCES person,
  pin_hash text NOT NULL,
  failed integer NOT NULL DEFAULT 0 CHECK (failed >= 0),
  locked_until timestamptz,
  revoked_at timestamptz,
  demo boolean NOT NULL
);
CREATE INDEX card_person ON card (person);
CREATE TABLE staff_role (
  person uuid NOT NULL REFERENCES person,
  role text NOT NULL CHECK (role IN ('staff', 'coordinator')),
  site text,
  division text,
  CHECK ((role = 'staff') = (site IS NOT NULL) AND (role = 'coordinator') = (division IS NOT NULL))
);
CREATE UNIQUE INDEX staff_role_site ON staff_role (person, site) WHERE site IS NOT NULL;
CREATE UNIQUE INDEX staff_role_division ON staff_role (person, division) WHERE division IS NOT NULL;
-- Every signed-in request asks for all rights of one person: neither partial index answers that.
CREATE INDEX staff_role_person ON staff_role (person);
CREATE TABLE device (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('personal', 'tablet', 'desk')),
  site text,
  public_key jsonb,
  created_at timestamptz NOT NULL
);
CREATE TABLE web_session (
  token_hash bytea PRIMARY KEY,
  person uuid NOT NULL REFERENCES person,
  device uuid NOT NULL REFERENCES device,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX web_session_expiry ON web_session (expires_at);
-- Failed sign-ins, by keyed hashes only: guessing one PIN across many cards shows as many distinct cards.
CREATE TABLE sign_in_failure (
  network bytea NOT NULL,
  card bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (network, card)
);
CREATE INDEX sign_in_failure_age ON sign_in_failure (at);

-- Sites and openings ----------------------------------------------------------------------------------------------------
CREATE TABLE site (
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  id text NOT NULL CHECK (id LIKE county || '-%'),
  source_key text,
  division text NOT NULL REFERENCES division,
  programme text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  initials text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  -- Always WGS-84: whoever writes converts first.
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  lng double precision CHECK (lng BETWEEN -180 AND 180),
  demo boolean NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (county, id),
  UNIQUE (county, source_key),
  CHECK ((lat IS NULL) = (lng IS NULL))
);
CREATE INDEX site_place ON site (lat, lng) WHERE lat IS NOT NULL;

-- What every list, page and feed tells of an opening, as the JSON they carry (OpeningCard in the contract): one short
-- column travels faster than fifteen, and there is one place that says it. Texts and numbers become JSON the same way
-- under every setting of ours, so that it may be called immutable. Stored coordinates are always WGS-84.
CREATE FUNCTION opening_card(id text, title text, kind text, category text, programme text, place_type text, site text,
  place_name text, division text, lat double precision, lng double precision, place_url text, fits text,
  strength smallint, repeats text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT json_strip_nulls(json_build_object('id', id, 'title', title, 'kind', kind, 'category', category,
    'programme', programme, 'place', json_build_object('type', place_type, 'id', CASE place_type WHEN 'site' THEN site END,
      'name', place_name, 'division', division, 'lat', lat, 'lng', lng, 'crs', CASE WHEN lat IS NOT NULL THEN 'WGS84' END,
      'url', place_url), 'fits', fits, 'strength', strength, 'repeats', repeats))::text
$$;

CREATE TABLE opening (
  county text NOT NULL,
  id text NOT NULL CHECK (id LIKE county || '-%'),
  source_key text,
  site text NOT NULL,
  programme text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('class', 'volunteer', 'event', 'tour', 'job')),
  category text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  initials text NOT NULL,
  summary text NOT NULL,
  place_type text NOT NULL CHECK (place_type IN ('site', 'online', 'area', 'private')),
  place_name text NOT NULL,
  place_url text,
  division text NOT NULL REFERENCES division,
  lat double precision,
  lng double precision,
  -- Grid cell of 0.005 degrees for the nearby query, see src/server/grid.ts.
  cell bigint,
  leader text,
  bring text NOT NULL,
  strength smallint NOT NULL CHECK (strength BETWEEN 1 AND 3),
  risk_note text NOT NULL,
  fits text NOT NULL,
  phone text NOT NULL,
  fee_fen integer NOT NULL CHECK (fee_fen >= 0),
  organiser text NOT NULL,
  in_charge text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'closed', 'finished', 'archived')),
  repeats text CHECK (repeats = 'weekly'),
  -- The next session that has not ended; moved on by the clock tick, NULL when none is left.
  next_session text,
  next_starts_at timestamptz,
  next_ends_at timestamptz,
  sessions_left integer NOT NULL CHECK (sessions_left >= 0),
  demo boolean NOT NULL,
  card text NOT NULL GENERATED ALWAYS AS (opening_card(id, title, kind, category, programme, place_type, site, place_name,
    division, lat, lng, place_url, fits, strength, repeats)) STORED,
  PRIMARY KEY (county, id),
  UNIQUE (county, source_key),
  FOREIGN KEY (county, site) REFERENCES site,
  CHECK ((lat IS NULL) = (lng IS NULL) AND (lat IS NULL) = (cell IS NULL)),
  -- A home or an area is never finer than the street and never a point on the map.
  CHECK (place_type IN ('site', 'online') OR (lat IS NULL AND length(division) <= 9)),
  -- 志愿服务条例: a risk note before it can be published.
  CHECK (state <> 'published' OR risk_note <> ''),
  CHECK ((next_session IS NULL) = (next_starts_at IS NULL) AND (next_session IS NULL) = (next_ends_at IS NULL))
);
CREATE INDEX opening_next ON opening (county, next_starts_at, id) WHERE state = 'published' AND next_session IS NOT NULL;
CREATE INDEX opening_next_kind ON opening (county, kind, next_starts_at, id)
  WHERE state = 'published' AND next_session IS NOT NULL;
CREATE INDEX opening_division ON opening (county, division, next_starts_at, id)
  WHERE state = 'published' AND next_session IS NOT NULL;
CREATE INDEX opening_near ON opening (cell, kind, lat, lng, county, id, category, next_starts_at, next_ends_at)
  WHERE state = 'published' AND next_session IS NOT NULL;
-- Said otherwise than in the lists on purpose: no plan for a list should come to think of this index.
CREATE INDEX opening_due ON opening (next_ends_at) WHERE state = 'published' AND next_session > '';
CREATE INDEX opening_site ON opening (county, site);

-- Two-character grams of the title, the category and the place, in result order.
CREATE TABLE opening_gram (
  county text NOT NULL,
  gram text NOT NULL,
  next_starts_at timestamptz NOT NULL,
  opening text NOT NULL,
  PRIMARY KEY (county, gram, next_starts_at, opening),
  FOREIGN KEY (county, opening) REFERENCES opening ON DELETE CASCADE
);
CREATE INDEX opening_gram_opening ON opening_gram (county, opening);

CREATE TABLE session (
  county text NOT NULL,
  id text NOT NULL CHECK (id LIKE county || '-%'),
  opening text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, opening) REFERENCES opening ON DELETE CASCADE,
  CHECK (ends_at > starts_at)
);
CREATE INDEX session_opening ON session (county, opening, starts_at) INCLUDE (ends_at, cancelled_at, id);
CREATE INDEX session_start ON session (county, starts_at, opening);

-- A place is given on a slot; enrolling locks its row. The check makes overbooking impossible whatever the code does.
CREATE TABLE slot (
  county text NOT NULL,
  id text NOT NULL CHECK (id LIKE county || '-%'),
  opening text NOT NULL,
  role text NOT NULL CHECK (role IN ('taker', 'giver')),
  session text,
  capacity integer NOT NULL CHECK (capacity >= 0),
  taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
  waiting integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  -- What the last enrolling statement got, so that one UPDATE can both decide and say what it decided.
  decided text,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, opening) REFERENCES opening ON DELETE CASCADE,
  FOREIGN KEY (county, session) REFERENCES session ON DELETE CASCADE,
  CONSTRAINT slot_never_overbooked CHECK (taken + held <= capacity)
) WITH (fillfactor = 50);
-- In the order a place is chosen in: a learner's before a helper's, the series before a session.
CREATE INDEX slot_choice ON slot (county, opening, role DESC, session NULLS FIRST);
CREATE UNIQUE INDEX slot_of_series ON slot (county, opening, role) WHERE session IS NULL;
CREATE UNIQUE INDEX slot_of_session ON slot (county, opening, role, session) WHERE session IS NOT NULL;

-- Acts: the index makes an act id unique for the whole country, the act and its answer are facts ---------------------------
CREATE TABLE act_index (
  act uuid PRIMARY KEY,
  county text NOT NULL,
  actor uuid NOT NULL,
  body_hash bytea NOT NULL
);
CREATE TABLE act (
  county text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  v smallint NOT NULL,
  actor uuid NOT NULL,
  person uuid NOT NULL,
  device uuid,
  slot text,
  seq integer,
  body jsonb NOT NULL,
  made_at timestamptz,
  offset_ms bigint,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX act_order ON act (county, device, person, slot, seq) WHERE seq IS NOT NULL;
CREATE TABLE answer (
  county text NOT NULL,
  act uuid NOT NULL,
  outcome text NOT NULL,
  code text,
  enrolment uuid,
  place integer,
  at timestamptz NOT NULL,
  PRIMARY KEY (county, act),
  FOREIGN KEY (county, act) REFERENCES act
);
-- Acts that came before the one they follow, whole: taken up after it, or after 24 hours.
CREATE TABLE held_act (
  act uuid PRIMARY KEY,
  county text NOT NULL,
  actor uuid NOT NULL,
  body_hash bytea NOT NULL,
  device uuid NOT NULL,
  person uuid NOT NULL,
  slot text NOT NULL,
  seq integer NOT NULL,
  body jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX held_act_order ON held_act (county, device, person, slot, seq);
CREATE INDEX held_act_until ON held_act (until);

CREATE TABLE enrolment (
  county text NOT NULL,
  id uuid NOT NULL,
  opening text NOT NULL,
  slot text NOT NULL,
  person uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('enrolled', 'waitlisted', 'offered', 'cancelled', 'declined')),
  place integer,
  -- Order in the queue is (rank, asked_at); 0 is for who comes back after an undone cancel.
  rank smallint NOT NULL DEFAULT 1,
  asked_at timestamptz NOT NULL,
  offered_until timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, slot) REFERENCES slot,
  CHECK ((status = 'offered') = (offered_until IS NOT NULL)),
  CHECK ((status IN ('cancelled', 'declined')) = (ended_at IS NOT NULL))
) WITH (fillfactor = 80);
-- Double enrolment is impossible whatever the code does.
CREATE UNIQUE INDEX enrolment_once_live ON enrolment (county, slot, person)
  WHERE status IN ('enrolled', 'waitlisted', 'offered');
CREATE INDEX enrolment_queue ON enrolment (county, slot, rank, asked_at, id) WHERE status = 'waitlisted';
CREATE INDEX enrolment_person ON enrolment (person, asked_at, id);
CREATE INDEX enrolment_offer ON enrolment (offered_until) WHERE status = 'offered';

-- Attendance and service -------------------------------------------------------------------------------------------------
CREATE TABLE attendance_fact (
  county text NOT NULL,
  id uuid NOT NULL,
  session text NOT NULL,
  person uuid NOT NULL,
  fact text NOT NULL CHECK (fact IN ('here', 'left', 'excused')),
  at timestamptz NOT NULL,
  by_person uuid NOT NULL,
  device uuid,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, session) REFERENCES session
);
CREATE INDEX attendance_fact_person ON attendance_fact (county, session, person);

-- One service is one `record`; its entries are facts. Two keys for an hour: the database refuses a confirmation by one person.
CREATE TABLE service_entry (
  county text NOT NULL,
  id uuid NOT NULL,
  record uuid NOT NULL,
  person uuid NOT NULL,
  opening text NOT NULL,
  session text NOT NULL,
  event text NOT NULL CHECK (event IN ('claimed', 'confirmed', 'reversed')),
  minutes integer NOT NULL CHECK (minutes > 0),
  first_key uuid NOT NULL,
  second_key uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (county, id),
  FOREIGN KEY (county, session) REFERENCES session,
  UNIQUE (county, record, event),
  CONSTRAINT service_entry_two_keys CHECK (
    (event = 'claimed') = (second_key IS NULL) AND (second_key IS NULL OR second_key <> first_key)
  )
);
CREATE INDEX service_entry_person ON service_entry (person, at, id);

-- The county feed ----------------------------------------------------------------------------------------------------------
-- Whoever holds the county's row makes the next version, so versions of a county commit one after another.
CREATE TABLE feed_lease (
  county text PRIMARY KEY,
  version integer NOT NULL DEFAULT 0,
  -- Set by whatever changes a site or opening of the county; cleared by the version that shows it.
  stale boolean NOT NULL DEFAULT true,
  made_on date,
  made_at timestamptz
);
CREATE TABLE feed_snapshot (
  county text PRIMARY KEY,
  version integer NOT NULL,
  etag text NOT NULL,
  body_br bytea NOT NULL,
  body_gz bytea NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE TABLE feed_item (
  county text NOT NULL,
  item text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('site', 'opening')),
  hash bytea NOT NULL,
  PRIMARY KEY (county, item)
);
CREATE TABLE feed_change (
  county text NOT NULL,
  version integer NOT NULL,
  item text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('site', 'opening')),
  removed boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (county, version, item)
);
CREATE INDEX feed_change_age ON feed_change (at);

COMMENT ON TABLE act_index IS 'ledger';
COMMENT ON TABLE act IS 'ledger';
COMMENT ON TABLE answer IS 'ledger';
COMMENT ON TABLE attendance_fact IS 'ledger';
COMMENT ON TABLE service_entry IS 'ledger';
COMMENT ON TABLE key_use IS 'ledger';
