-- What opened a session. A code to a phone is enough to see to one's own affairs, never to staff's: phones are lent, numbers are
-- taken over (等保2.0: a second factor for staff).
ALTER TABLE web_session ADD COLUMN shown text NOT NULL DEFAULT 'card' CHECK (shown IN ('card', 'code'));
ALTER TABLE web_session ALTER COLUMN shown DROP DEFAULT;
