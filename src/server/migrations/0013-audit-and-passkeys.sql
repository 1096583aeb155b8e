-- Who checks looks for a thing as well: what was done to this card, at this site.
CREATE INDEX audit_entry_thing ON audit_entry (thing, at) WHERE thing IS NOT NULL;

-- A key in a computer or phone that signs staff in, opened by a finger or the lock of its screen. The private half never leaves the
-- device. `credential` is what the browser calls it; `counter` goes up with each use on devices that count, so that a copy shows.
-- One that was removed stays, without its key, so that who came in by it stays known.
CREATE TABLE staff_passkey (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES person,
  credential bytea NOT NULL UNIQUE CHECK (length(credential) BETWEEN 1 AND 1023),
  public_key bytea,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  CHECK ((public_key IS NULL) = (revoked_at IS NOT NULL))
);
CREATE INDEX staff_passkey_person ON staff_passkey (person);

-- What a key is asked to sign, as SHA-256: good once, for a few minutes, for one purpose, in whichever process it comes back to.
CREATE TABLE staff_challenge (
  hash bytea PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'prove', 'add')),
  -- Whose; nobody is known yet at a sign-in.
  person uuid REFERENCES person,
  network bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK ((purpose = 'sign_in') = (person IS NULL))
);
CREATE INDEX staff_challenge_network ON staff_challenge (network, expires_at);
CREATE INDEX staff_challenge_expiry ON staff_challenge (expires_at);

-- A link may bring somebody back who was suspended: the same person, with new factors. Nobody brings themselves back.
ALTER TABLE staff_invitation
  ADD COLUMN for_person uuid REFERENCES person,
  ADD CONSTRAINT staff_invitation_by_another CHECK (for_person <> made_by);
CREATE INDEX staff_invitation_for ON staff_invitation (for_person) WHERE for_person IS NOT NULL;
CREATE INDEX staff_role_ended_site ON staff_role_ended (site) WHERE site IS NOT NULL;
CREATE INDEX staff_role_ended_division ON staff_role_ended (division) WHERE division IS NOT NULL;
CREATE INDEX staff_role_ended_administrators ON staff_role_ended (role) WHERE role = 'administrator';
