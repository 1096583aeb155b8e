-- 亲情授权 on paper. What a relative and a senior signed, as a worker entered it, with a photo of the sheet. It becomes a request (how
-- 'paper': the yes stays the senior's own) or, once a second worker has looked at it, a grant (how 'two-workers') of the same id when
-- the relative's phone and name are known. Until then it opens nothing and tells nobody whether that phone belongs to anybody.
CREATE TABLE family_paper (
  id uuid PRIMARY KEY,
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  site text NOT NULL CHECK (site LIKE county || '-%'),
  senior uuid NOT NULL REFERENCES person,
  how text NOT NULL CHECK (how IN ('paper', 'two-workers')),
  -- The relative as the paper has them: their phone as the keyed hash it signs in by, its end to be told apart by.
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  phone bytea NOT NULL,
  phone_end text NOT NULL CHECK (phone_end ~ '^[0-9]{4}$'),
  relation text NOT NULL CHECK (relation IN ('daughter', 'son', 'spouse', 'grandchild', 'other')),
  calls text NOT NULL CHECK (length(calls) BETWEEN 1 AND 20),
  may_enrol boolean NOT NULL,
  may_order boolean NOT NULL,
  may_see_record boolean NOT NULL,
  until date NOT NULL,
  -- Sealed, and bound to this row. Gone some time after the grant has ended.
  photo bytea,
  entered_by uuid NOT NULL REFERENCES person,
  entered_on uuid NOT NULL REFERENCES device,
  entered_at timestamptz NOT NULL,
  confirmed_by uuid REFERENCES person,
  confirmed_on uuid REFERENCES device,
  confirmed_at timestamptz,
  -- When it became a request or a grant.
  met_at timestamptz,
  ended_at timestamptz,
  CHECK (entered_by <> senior),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL) AND (confirmed_by IS NULL) = (confirmed_on IS NULL)),
  -- Two keys: two people who are not one, and neither is who is helped.
  CONSTRAINT family_paper_two_workers CHECK (
    confirmed_by IS NULL OR (how = 'two-workers' AND confirmed_by <> entered_by AND confirmed_by <> senior)),
  CONSTRAINT family_paper_met CHECK (met_at IS NULL OR how = 'paper' OR confirmed_by IS NOT NULL),
  CONSTRAINT family_paper_look_and_enrol CHECK (how = 'paper' OR NOT (may_order OR may_see_record))
);
CREATE INDEX family_paper_phone ON family_paper (phone);
CREATE INDEX family_paper_senior ON family_paper (senior, entered_at);
CREATE INDEX family_paper_waiting ON family_paper (entered_at) WHERE met_at IS NULL AND ended_at IS NULL;
CREATE INDEX family_paper_photo ON family_paper (entered_at) WHERE photo IS NOT NULL;

-- A grant says who entered it and who confirmed it, so that the database itself keeps the rules: none of the two is the senior or the
-- relative, the yes to a paper is not said on the machine that it was entered on, and two workers never open meals or the record.
ALTER TABLE family_grant
  ADD COLUMN entered_by uuid REFERENCES person,
  ADD COLUMN entered_on uuid REFERENCES device,
  ADD COLUMN confirmed_by uuid REFERENCES person,
  -- When the senior was asked again and said that it is fine.
  ADD COLUMN kept_at timestamptz,
  ADD CONSTRAINT family_grant_entered CHECK (
    (how IN ('paper', 'two-workers')) = (entered_by IS NOT NULL) AND (entered_by IS NULL) = (entered_on IS NULL)),
  ADD CONSTRAINT family_grant_not_oneself CHECK (
    entered_by <> senior AND entered_by <> helper AND confirmed_by <> senior AND confirmed_by <> helper
    AND confirmed_by <> entered_by),
  ADD CONSTRAINT family_grant_own_yes CHECK (how <> 'paper' OR granted_on <> entered_on),
  ADD CONSTRAINT family_grant_two_workers CHECK (
    CASE how WHEN 'two-workers' THEN confirmed_by IS NOT NULL AND granted_at IS NOT NULL AND NOT may_order AND NOT may_see_record
    ELSE confirmed_by IS NULL AND kept_at IS NULL END);
