-- Who checks looks for a thing as well: what was done to this card, at this site.
CREATE INDEX audit_entry_thing ON audit_entry (thing, at) WHERE thing IS NOT NULL;
