-- 亲情授权: what a senior lets a relative do for them. A request opens nothing; the yes is the senior's own, and from then on
-- it counts until its last day, or until either of the two ends it. Whoever made the request, said yes and ended it is kept.
CREATE TABLE family_grant (
  id uuid PRIMARY KEY,
  senior uuid NOT NULL REFERENCES person,
  helper uuid NOT NULL REFERENCES person,
  -- What the helper is to the senior, and what the helper calls them: 妈妈. Both said by the helper.
  relation text NOT NULL CHECK (relation IN ('daughter', 'son', 'spouse', 'grandchild', 'other')),
  calls text NOT NULL CHECK (length(calls) BETWEEN 1 AND 20),
  -- Looking is in every grant; these go beyond it.
  may_enrol boolean NOT NULL,
  may_order boolean NOT NULL,
  may_see_record boolean NOT NULL,
  -- The last day it counts, Asia/Shanghai.
  until date NOT NULL,
  how text NOT NULL CHECK (how IN ('code', 'tablet', 'paper', 'two-workers')),
  asked_at timestamptz NOT NULL,
  granted_at timestamptz,
  -- The device the yes was said on.
  granted_on uuid REFERENCES device,
  -- A record says much about a person: a day passes in which the senior can think again.
  record_from timestamptz,
  ended_at timestamptz,
  ended_by uuid REFERENCES person,
  CHECK (senior <> helper),
  CHECK ((granted_at IS NULL) = (granted_on IS NULL) AND (granted_at IS NULL) = (record_from IS NULL)),
  CHECK (record_from IS NULL OR record_from >= granted_at + interval '24 hours'),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
-- One relative asks, or helps, once at a time, whatever the code does.
CREATE UNIQUE INDEX family_grant_once ON family_grant (senior, helper) WHERE ended_at IS NULL;
-- What somebody is to a senior is asked of old grants too.
CREATE INDEX family_grant_pair ON family_grant (senior, helper, asked_at);
CREATE INDEX family_grant_helper ON family_grant (helper, senior) WHERE ended_at IS NULL;

-- The code a senior reads out: kept as a keyed hash, one for each senior, good once.
CREATE TABLE family_code (
  senior uuid PRIMARY KEY REFERENCES person,
  code bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  -- The request it opened; a repeat by the same helper finds it.
  opened uuid REFERENCES family_grant
);
CREATE INDEX family_code_expiry ON family_code (expires_at);

-- What others did for a person: staff, or whom they let.
CREATE INDEX act_by_others ON act (person, received_at DESC) WHERE actor <> person;
