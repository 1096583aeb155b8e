-- Whom a site knows: whoever was registered at its desk, or showed a card there. Beside them it knows who is enrolled in
-- what it offers. Nobody else's name opens to its staff.
CREATE TABLE site_person (
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  site text NOT NULL CHECK (site LIKE county || '-%'),
  person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  how text NOT NULL CHECK (how IN ('made', 'card')),
  since timestamptz NOT NULL,
  by_staff uuid NOT NULL REFERENCES person,
  PRIMARY KEY (county, site, person)
);
CREATE INDEX site_person_person ON site_person (person);
-- The warning that somebody may be registered already looks for a home and a month of birth.
CREATE INDEX person_home ON person (division);
CREATE INDEX person_profile_birth ON person_profile (birth_year, birth_month);
