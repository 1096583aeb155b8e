-- Tries with card number and PIN, by keyed hash of the number. A number that no card has rests like one that a card has: who
-- guesses numbers learns nothing from it.
CREATE TABLE card_try (
  card bytea PRIMARY KEY,
  failed integer NOT NULL CHECK (failed > 0),
  locked_until timestamptz,
  at timestamptz NOT NULL
);
CREATE INDEX card_try_age ON card_try (at);
ALTER TABLE card DROP COLUMN failed, DROP COLUMN locked_until;
