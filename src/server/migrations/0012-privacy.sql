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

-- What is kept by the phone or the card, for a day at most, is found by it when its person goes.
CREATE INDEX phone_use_phone ON phone_use (phone);
CREATE INDEX phone_proof_person ON phone_proof (person) WHERE person IS NOT NULL;
CREATE INDEX sign_in_failure_card ON sign_in_failure (card);
CREATE INDEX held_act_person ON held_act (person);
