-- Two roles more: an auditor of a division, who reads and changes nothing, and an administrator of the whole deployment.
-- A right names exactly the place its role needs. Every code begins with the empty one, so a division has digits.
ALTER TABLE staff_role DROP CONSTRAINT staff_role_role_check;
ALTER TABLE staff_role DROP CONSTRAINT staff_role_check;
ALTER TABLE staff_role ADD CONSTRAINT staff_role_known
  CHECK (role IN ('staff', 'coordinator', 'auditor', 'administrator'));
ALTER TABLE staff_role ADD CONSTRAINT staff_role_place CHECK (
  (role = 'staff') = (site IS NOT NULL) AND (role IN ('coordinator', 'auditor')) = (division IS NOT NULL));
ALTER TABLE staff_role ADD CONSTRAINT staff_role_division_code
  CHECK (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$');
-- One person may coordinate a division and audit it.
DROP INDEX staff_role_division;
CREATE UNIQUE INDEX staff_role_division ON staff_role (person, role, division) WHERE division IS NOT NULL;
CREATE UNIQUE INDEX staff_role_administrator ON staff_role (person) WHERE role = 'administrator';
