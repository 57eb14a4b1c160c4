-- 3f1a9c0d72be upgrade
CREATE TABLE organization (id INTEGER);

-- 3f1a9c0d72be downgrade
DROP TABLE organization;

-- 72a5c1e9d846 upgrade
UPDATE member SET email = lower(email);

-- 72a5c1e9d846 downgrade

-- d31c86ab0f72 upgrade
-- line 14: the statements can't be told

-- d31c86ab0f72 downgrade
-- line 22: the statements can't be told

-- 4c6ab1d90e58 upgrade
ALTER TABLE member DROP COLUMN last_name;

-- 4c6ab1d90e58 downgrade
-- downgrade() raises NotImplementedError at line 16: names with two spaces can't be split.

-- e8d05f7c3b16 upgrade

-- e8d05f7c3b16 downgrade

-- b71e4f8a06d9 upgrade
CREATE TABLE billing_account (id INTEGER);
INSERT INTO billing_account (org_id, currency) SELECT org_id, currency FROM invoice;
ALTER TABLE invoice ADD COLUMN account_id VARCHAR(40);
CREATE INDEX ix_invoice_due_on ON invoice (due_on);
DROP TABLE invoice;
ALTER TABLE invoice DROP COLUMN org_id;

-- b71e4f8a06d9 downgrade
ALTER TABLE invoice ADD COLUMN org_id VARCHAR(40);
PRAGMA foreign_keys=OFF;
-- line 30: NotImplementedError: No support for ALTER of constraints in SQLite dialect.
-- line 33: not reached
-- line 34: not reached

-- f94b3a7d1c60 upgrade
CREATE TABLE audit_log (id INTEGER);

-- f94b3a7d1c60 downgrade
DROP TABLE audit_log;

