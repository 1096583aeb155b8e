-- Who did what, for whom, from where and how it went. Ids only: names live elsewhere and can be erased. `network` is the
-- keyed hash of the caller's address, which tells two networks apart and names none.
CREATE TABLE audit_entry (
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  actor uuid,
  person uuid,
  thing text,
  device uuid,
  network bytea NOT NULL,
  outcome text NOT NULL CHECK (outcome <> ''),
  PRIMARY KEY (county, id)
);
CREATE INDEX audit_entry_age ON audit_entry (county, at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at);
CREATE INDEX audit_entry_person ON audit_entry (person, at);
COMMENT ON TABLE audit_entry IS 'ledger';

-- A session has a name that is no secret, so that a person can end one by it; a device says what it looks like.
ALTER TABLE web_session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE web_session ALTER COLUMN id DROP DEFAULT;
CREATE UNIQUE INDEX web_session_id ON web_session (id);
CREATE INDEX web_session_person ON web_session (person, expires_at);
ALTER TABLE device ADD COLUMN looks text NOT NULL DEFAULT 'unknown' CHECK (looks IN
  ('android-phone', 'android-tablet', 'harmony-phone', 'harmony-tablet', 'iphone', 'apple', 'computer', 'unknown'));
