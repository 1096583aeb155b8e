-- What a card's QR holds is a secret of its own and no number; kept as its SHA-256. A card says who made it, and who sat at
-- the keys when its PIN was set: two keys for an hour need two people who are not one. A card may have no PIN yet.
ALTER TABLE card
  ALTER COLUMN pin_hash DROP NOT NULL,
  ADD COLUMN token_hash bytea UNIQUE,
  ADD COLUMN made_at timestamptz,
  ADD COLUMN made_by uuid REFERENCES person,
  ADD COLUMN pin_set_at timestamptz,
  ADD COLUMN pin_set_by uuid REFERENCES person,
  ADD COLUMN revoked_by uuid REFERENCES person,
  ADD CHECK (made_by <> person),
  ADD CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL);

-- The devices that a card has opened on: number and PIN are enough only there, and on a tablet of a site.
CREATE TABLE card_device (
  card uuid NOT NULL REFERENCES card ON DELETE CASCADE,
  device uuid NOT NULL REFERENCES device ON DELETE CASCADE,
  since timestamptz NOT NULL,
  PRIMARY KEY (card, device)
);
CREATE INDEX card_device_device ON card_device (device);
-- Whoever is signed in by card on the day of this change needs no new card for it.
INSERT INTO card_device
  SELECT DISTINCT c.id, s.device, now() FROM web_session s JOIN card c ON c.person = s.person
  WHERE s.shown = 'card' AND c.revoked_at IS NULL;

-- Distinct cards that failed, by network and now by device too: `source` is the keyed hash of either.
ALTER TABLE sign_in_failure RENAME COLUMN network TO source;

-- A tablet or a desk of a site that was taken away opens nothing any more.
ALTER TABLE device
  ADD COLUMN name text,
  ADD COLUMN registered_at timestamptz,
  ADD COLUMN registered_by uuid REFERENCES person,
  ADD COLUMN revoked_at timestamptz,
  ADD CHECK ((kind = 'personal') = (site IS NULL)),
  ADD CHECK (kind = 'personal' OR registered_at IS NOT NULL);
