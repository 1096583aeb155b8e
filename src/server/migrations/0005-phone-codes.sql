-- Who made a person, and that staff saw them: somebody who joined by phone is taken at their word until the first visit.
-- `made_by` is whoever sat at the keys; null where the person did it alone or no person did.
ALTER TABLE person
  ADD COLUMN made_how text NOT NULL DEFAULT 'seed' CHECK (made_how IN ('phone', 'desk', 'import', 'seed')),
  ADD COLUMN made_by uuid REFERENCES person,
  ADD COLUMN staff_confirmed_at timestamptz,
  ADD COLUMN staff_confirmed_by uuid REFERENCES person,
  ADD CHECK ((staff_confirmed_at IS NULL) = (staff_confirmed_by IS NULL)),
  ADD CHECK (staff_confirmed_by <> id);
ALTER TABLE person ALTER COLUMN made_how DROP DEFAULT;

-- What a person likes: categories of the programmes, chosen at joining. Goes with the person.
CREATE TABLE person_like (
  person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  category text NOT NULL CHECK (category <> ''),
  PRIMARY KEY (person, category)
);

-- The phone that signs a person in. Its holder proved it by a code, and it belongs to exactly one living person; a contact
-- phone may repeat and signs nobody in. `phone` is a keyed hash, `number` sealed: neither can be read without the keys.
CREATE TABLE sign_in_phone (
  person uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  phone bytea NOT NULL CONSTRAINT sign_in_phone_of_one UNIQUE,
  number text NOT NULL,
  proved_at timestamptz NOT NULL,
  -- Staff who read the code out; null when it went to the phone itself, which proves more.
  read_out_by uuid REFERENCES person
);

-- The one code of a phone that counts: a newer one takes its place. `code` is a keyed hash. It is made for phones that belong
-- to nobody just the same. Used, spent or not, it goes when its time is over.
CREATE TABLE one_time_code (
  phone bytea PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  code bytea NOT NULL,
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  used_at timestamptz,
  -- The device that asked, or the staff person who read it out.
  device uuid,
  read_out_by uuid,
  CHECK ((device IS NULL) <> (read_out_by IS NULL))
);
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

-- How many codes a phone was given since when, and when the last; sent ones and those read out count apart, so that who gets
-- no message can still be helped.
CREATE TABLE code_count (
  phone bytea NOT NULL,
  how text NOT NULL CHECK (how IN ('sent', 'read_out')),
  since timestamptz NOT NULL,
  count integer NOT NULL CHECK (count > 0),
  last_at timestamptz NOT NULL,
  PRIMARY KEY (phone, how)
);
CREATE INDEX code_count_age ON code_count (last_at);

-- The phones that a device or a network asked codes for, or failed with: guessing shows as many distinct phones. `source` is
-- the keyed hash of which of the three and where.
CREATE TABLE phone_use (
  source bytea NOT NULL,
  phone bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (source, phone)
);
CREATE INDEX phone_use_age ON phone_use (at);

-- A device on which the code of a phone that belongs to nobody was right: joining goes on there without a second code.
-- `act` and `person` once somebody joined with it, so that the same joining sent twice is answered the same.
CREATE TABLE phone_proof (
  device uuid PRIMARY KEY REFERENCES device ON DELETE CASCADE,
  phone bytea NOT NULL,
  code uuid NOT NULL,
  read_out_by uuid,
  proved_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  act uuid,
  person uuid,
  CHECK ((act IS NULL) = (person IS NULL))
);
CREATE INDEX phone_proof_expiry ON phone_proof (expires_at);
