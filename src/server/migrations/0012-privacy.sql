-- A person who asked for it is erased: the row stays, because ledgers name its id, and says when. Everything that tells who it was
-- is deleted in the same transaction (个人信息保护法 第47条); src/features/privacy/server/erase-person.ts is the list.
ALTER TABLE person ADD COLUMN erased_at timestamptz;
ALTER TABLE person ADD CHECK (erased_at IS NULL OR division IS NULL);

-- That it was done, by whom and why: ids and a word, no name.
CREATE TABLE person_erasure (
  person uuid PRIMARY KEY REFERENCES person,
  at timestamptz NOT NULL,
  -- `own`: by the person, on their own device. Else at the desk of a site, for who came, wrote, or died.
  reason text NOT NULL CHECK (reason IN ('own', 'asked_here', 'asked_in_writing', 'died')),
  by_person uuid NOT NULL REFERENCES person,
  site text,
  CHECK ((reason = 'own') = (by_person = person) AND (reason = 'own') = (site IS NULL))
);
COMMENT ON TABLE person_erasure IS 'ledger';

-- What somebody told beyond the four things of joining, all of it if they like. Goes with the person. The one to call in need is
-- somebody else: name and phone are sealed.
CREATE TABLE person_about (
  person uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  sex text CHECK (sex IN ('female', 'male')),
  skills text NOT NULL DEFAULT '',
  wishes text NOT NULL DEFAULT '',
  insured_until date,
  emergency_name text,
  emergency_relation text CHECK (emergency_relation IN ('spouse', 'child', 'relative', 'neighbour', 'other')),
  emergency_phone text,
  told_at timestamptz NOT NULL,
  CHECK ((emergency_name IS NULL) = (emergency_phone IS NULL) AND (emergency_name IS NULL) = (emergency_relation IS NULL))
);

-- Each yes to keeping something sensitive, and each taking back (个人信息保护法 第14, 15, 29条): which sentence was read, how and by whom
-- it was written down. Only ever added to, and it holds no value.
CREATE TABLE consent_entry (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES person,
  item text NOT NULL CHECK (item IN ('id_number', 'aid_class', 'strength', 'lives_alone')),
  event text NOT NULL CHECK (event IN ('given', 'withdrawn')),
  -- The version of the sentence that told why; src/features/privacy/rules.ts.
  wording smallint NOT NULL CHECK (wording > 0),
  -- Null on the person's own device; else the desk where the worker wrote it down.
  site text,
  by_person uuid NOT NULL REFERENCES person,
  device uuid,
  at timestamptz NOT NULL,
  CHECK ((site IS NULL) = (by_person = person))
);
CREATE INDEX consent_entry_person ON consent_entry (person, at);
COMMENT ON TABLE consent_entry IS 'ledger';

-- The sensitive things themselves, sealed: there only as long as their consent is.
CREATE TABLE person_sensitive (
  person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  item text NOT NULL CHECK (item IN ('id_number', 'aid_class', 'strength', 'lives_alone')),
  value text NOT NULL,
  -- Keyed hash of an identity number: by it the desk is warned of somebody registered twice.
  lookup bytea CHECK ((lookup IS NOT NULL) = (item = 'id_number')),
  consent uuid NOT NULL REFERENCES consent_entry,
  PRIMARY KEY (person, item)
);
CREATE INDEX person_sensitive_lookup ON person_sensitive (lookup) WHERE lookup IS NOT NULL;

-- What is kept by the phone or the card, for a day at most, is found by it when its person goes.
CREATE INDEX phone_use_phone ON phone_use (phone);
CREATE INDEX phone_proof_person ON phone_proof (person) WHERE person IS NOT NULL;
CREATE INDEX sign_in_failure_card ON sign_in_failure (card);
CREATE INDEX held_act_person ON held_act (person);
