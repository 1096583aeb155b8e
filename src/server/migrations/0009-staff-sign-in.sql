-- Staff show two things: a passphrase and a code of their authenticator. Such a session ends by
-- itself half an hour after its last use (`used_at`, written once a minute). `asked_at` is when its person last showed who they are:
-- exports and changes of rights want that fresh.
DO $$ BEGIN
  EXECUTE (SELECT 'ALTER TABLE web_session DROP CONSTRAINT ' || quote_ident(conname) FROM pg_constraint
    WHERE conrelid = 'web_session'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%shown%');
END $$;
ALTER TABLE web_session
  ADD COLUMN used_at timestamptz,
  ADD COLUMN asked_at timestamptz,
  ADD CONSTRAINT web_session_shown CHECK (shown IN ('card', 'code', 'staff')),
  ADD CONSTRAINT web_session_staff_use CHECK ((shown = 'staff') = (used_at IS NOT NULL));
-- A sign-in ends what this device had before.
CREATE INDEX web_session_device ON web_session (device);
CREATE INDEX web_session_staff_idle ON web_session (used_at) WHERE shown = 'staff';

-- What opens staff's sessions. The secret of the authenticator is sealed; `totp_step` is the last code that was used: each is good once.
CREATE TABLE staff_factor (
  person uuid PRIMARY KEY REFERENCES person,
  passphrase_hash text NOT NULL,
  totp_secret text NOT NULL,
  totp_step bigint NOT NULL,
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Rights say who gave them and when. What ended moves to a ledger, so that no question about the present can forget to leave it out,
-- and "who was staff when" has an answer.
ALTER TABLE staff_role
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN given_at timestamptz NOT NULL DEFAULT now(),
  -- Null where no person did: the seed, the first administrator's link.
  ADD COLUMN given_by uuid REFERENCES person,
  ADD CONSTRAINT staff_role_by_another CHECK (given_by <> person);
CREATE UNIQUE INDEX staff_role_id ON staff_role (id);
CREATE INDEX staff_role_of_site ON staff_role (site) WHERE site IS NOT NULL;
CREATE INDEX staff_role_of_division ON staff_role (division) WHERE division IS NOT NULL;
CREATE INDEX staff_role_administrators ON staff_role (role) WHERE role = 'administrator';

CREATE TABLE staff_role_ended (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  role text NOT NULL,
  site text,
  division text,
  given_at timestamptz NOT NULL,
  given_by uuid,
  ended_at timestamptz NOT NULL,
  ended_by uuid NOT NULL,
  CHECK (ended_by <> person)
);
CREATE INDEX staff_role_ended_person ON staff_role_ended (person);
COMMENT ON TABLE staff_role_ended IS 'ledger';

-- A one-time link that makes somebody staff. Only its SHA-256 is here. `made_by` is null for the first administrator's, of which
-- there is one at a time. Used, it says whom it made and by which act, so that a repeat is answered the same.
CREATE TABLE staff_invitation (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  role text NOT NULL CHECK (role IN ('staff', 'coordinator', 'auditor', 'administrator')),
  site text,
  division text,
  name text CHECK (name <> ''),
  made_by uuid REFERENCES person,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  used_at timestamptz,
  act uuid,
  person uuid REFERENCES person,
  CHECK ((role = 'staff') = (site IS NOT NULL) AND (role IN ('coordinator', 'auditor')) = (division IS NOT NULL)),
  CHECK ((used_at IS NULL) = (act IS NULL) AND (used_at IS NULL) = (person IS NULL)),
  CHECK (made_by IS NOT NULL OR role = 'administrator'),
  CHECK (made_by <> person)
);
CREATE UNIQUE INDEX staff_invitation_first ON staff_invitation ((made_by IS NULL)) WHERE made_by IS NULL AND used_at IS NULL;
CREATE INDEX staff_invitation_maker ON staff_invitation (made_by, expires_at);
CREATE INDEX staff_invitation_person ON staff_invitation (person) WHERE person IS NOT NULL;
CREATE INDEX staff_invitation_expiry ON staff_invitation (expires_at) WHERE used_at IS NULL;

ALTER TABLE person DROP CONSTRAINT person_made_how_check;
ALTER TABLE person ADD CONSTRAINT person_made_how
  CHECK (made_how IN ('phone', 'desk', 'import', 'seed', 'staff'));

-- What somebody did last: how a site's last activity is known.
CREATE INDEX act_of_actor ON act (actor, received_at DESC);
