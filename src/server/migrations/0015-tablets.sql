-- A tablet of a site. What its visitors may show (their card, its number, their name in today's list) and the PIN of the site's
-- staff are its own; `seen_at` is written once a minute at most.
CREATE TABLE tablet (
  device uuid PRIMARY KEY REFERENCES device ON DELETE CASCADE,
  ways text[] NOT NULL CHECK (ways <@ ARRAY['card', 'number', 'roster'] AND cardinality(ways) > 0),
  pin_hash text NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX device_of_site ON device (site) WHERE site IS NOT NULL;

-- A code that makes a browser a tablet of the site: once, for ten minutes.
CREATE TABLE tablet_code (
  id uuid PRIMARY KEY,
  code_hash bytea NOT NULL UNIQUE,
  county text NOT NULL,
  site text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  ways text[] NOT NULL,
  pin_hash text NOT NULL,
  made_by uuid NOT NULL REFERENCES person,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  FOREIGN KEY (county, site) REFERENCES site
);
CREATE INDEX tablet_code_expiry ON tablet_code (expires_at);
CREATE INDEX tablet_code_maker ON tablet_code (made_by);

-- What opened a session on a tablet: a name that was tapped, a card that was shown, a card with its PIN.
ALTER TABLE web_session
  DROP CONSTRAINT web_session_shown,
  ADD CONSTRAINT web_session_shown
    CHECK (shown IN ('card', 'code', 'staff', 'tablet-name', 'tablet-card', 'tablet-pin'));
