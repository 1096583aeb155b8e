-- 签到 and 签退 in the words people use, with where, how and when they came in: `at` is when it happened as far as can be known,
-- `received_at` when the server heard of it. Facts are only ever added; what they come to is worked out by rules.ts.
ALTER TABLE attendance_fact RENAME COLUMN fact TO kind;
ALTER TABLE attendance_fact DROP CONSTRAINT attendance_fact_fact_check;
UPDATE attendance_fact SET kind = CASE kind WHEN 'here' THEN 'check_in' WHEN 'left' THEN 'check_out' ELSE kind END;
ALTER TABLE attendance_fact ADD CONSTRAINT attendance_fact_kind CHECK (kind IN ('check_in', 'check_out', 'excused'));
ALTER TABLE attendance_fact
  ADD COLUMN opening text,
  ADD COLUMN site text,
  ADD COLUMN received_at timestamptz,
  -- By the person's own phone at the site's code, on a tablet of the site, or by staff who called the roll.
  ADD COLUMN how text CHECK (how IN ('own_phone', 'tablet', 'roll_call'));
UPDATE attendance_fact f SET opening = o.id, site = o.site, received_at = f.at, how = 'roll_call'
  FROM session s JOIN opening o ON o.county = s.county AND o.id = s.opening
  WHERE s.county = f.county AND s.id = f.session;
ALTER TABLE attendance_fact
  ALTER COLUMN opening SET NOT NULL,
  ALTER COLUMN site SET NOT NULL,
  ALTER COLUMN received_at SET NOT NULL,
  ALTER COLUMN how SET NOT NULL,
  ADD CONSTRAINT attendance_fact_not_ahead CHECK (at <= received_at);

-- A device that was at a site a little while ago: it had the code that the site's screen shows for half a minute.
CREATE TABLE presence_pass (
  county text NOT NULL,
  site text NOT NULL,
  device uuid NOT NULL REFERENCES device ON DELETE CASCADE,
  at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > at),
  PRIMARY KEY (county, site, device),
  FOREIGN KEY (county, site) REFERENCES site
);
CREATE INDEX presence_pass_expiry ON presence_pass (expires_at);
CREATE INDEX presence_pass_device ON presence_pass (device);

