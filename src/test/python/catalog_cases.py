#!/usr/bin/env python3
"""Writes resources/dev/banister/database/catalog-cases.jsonl: what the reference reader sees of each case.

    catalog_cases.py PATH_OF_CATALOG_MODULE OUT
"""
import json
import sqlite3
import sys

sys.path.insert(0, sys.argv[1])
from catalog import comparable, snapshot_sqlite  # noqa: E402

CASES = [
    ["CREATE TABLE t (a)"],
    ["CREATE TABLE t (id INTEGER PRIMARY KEY)"],
    ["CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a TEXT)"],
    ["CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(50), CONSTRAINT pk_t PRIMARY KEY (id))"],
    ['CREATE TABLE t (a INTEGER, b INTEGER, CONSTRAINT "Pk" PRIMARY KEY (b, a)) WITHOUT ROWID'],
    ["CREATE TABLE t (id INTEGER NOT NULL, a TEXT, PRIMARY KEY (id)) STRICT, WITHOUT ROWID"],
    ["CREATE TABLE t (a INTEGER UNIQUE, b TEXT CONSTRAINT ub UNIQUE, UNIQUE (a, b), CONSTRAINT uq UNIQUE (b, a))"],
    ["CREATE TABLE t (a INTEGER, UNIQUE (a), CONSTRAINT uq_a UNIQUE (a))"],
    ["CREATE TABLE t (a INTEGER CHECK (a > 0), b TEXT CONSTRAINT ck_b CHECK (b IN ('x', 'it''s)')), CONSTRAINT ck CHECK (a < 10), CHECK (length(b) > (a + 1)))"],
    ["CREATE TABLE t (a VARCHAR(10) DEFAULT 'x' NOT NULL, b INTEGER DEFAULT (1 + 2), c BOOLEAN DEFAULT 0, d DATETIME DEFAULT (CURRENT_TIMESTAMP), e TEXT DEFAULT CURRENT_TIMESTAMP)"],
    ["CREATE TABLE t (a NUMERIC(10, 2) DEFAULT (-1), b double precision, c)"],
    ["CREATE TABLE t (a TEXT COLLATE NOCASE, b TEXT NOT NULL COLLATE \"RTRIM\")"],
    ["CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) STORED, c TEXT AS (upper(a || 'b')) VIRTUAL)"],
    ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER REFERENCES o (id) ON DELETE CASCADE, b INTEGER REFERENCES o)"],
    ["CREATE TABLE o (id INTEGER PRIMARY KEY, x, y, UNIQUE (x, y))",
     "CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, CONSTRAINT fk_a FOREIGN KEY(a) REFERENCES o (id) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, "
     "FOREIGN KEY (b, c) REFERENCES o (x, y), CONSTRAINT fk_a2 FOREIGN KEY(a) REFERENCES o (id) NOT DEFERRABLE)"],
    ["CREATE TABLE t (a INTEGER REFERENCES gone (id) DEFERRABLE INITIALLY IMMEDIATE)"],
    ["CREATE TABLE t (a, b)", "CREATE INDEX ix_a ON t (a)", "CREATE UNIQUE INDEX ix_ab ON t (a DESC, b COLLATE NOCASE)",
     "CREATE INDEX ix_low ON t (lower(a), coalesce(b, ',')) WHERE a IS NOT NULL AND b > ')'"],
    ["CREATE TABLE \"Big Name\" (\"a b\" TEXT, \"select\" INTEGER, CONSTRAINT \"Uq_a\" UNIQUE (\"a b\"))", "CREATE INDEX \"ix big\" ON \"Big Name\" (\"a b\", \"select\" desc)"],
    ["CREATE TABLE t (a /* one, two ( */ INTEGER, -- three, (\n b TEXT)"],
    ["CREATE TABLE t (`a` INTEGER, [b c] TEXT, 'd' TEXT)"],
    ["CREATE TABLE t (a)", "CREATE VIEW v AS SELECT a, 'X  y' AS \"B\" FROM t -- no\n WHERE a > 1"],
    ["CREATE TABLE t (a)", "CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 'A;' ; DELETE FROM t WHERE a = 2; END"],
    ["CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))", "CREATE TABLE t (a)"],
    ["CREATE TABLE t AS SELECT 1 AS a, 'x' AS b"],
    ["CREATE TABLE t (a INTEGER)", "ALTER TABLE t ADD COLUMN b VARCHAR(36) DEFAULT 'q' NOT NULL", "ALTER TABLE t ADD COLUMN c INTEGER REFERENCES o (id)",
     "ALTER TABLE t RENAME COLUMN a TO aa", "ALTER TABLE t RENAME TO tt"],
    ["CREATE TABLE t (a INTEGER, b TEXT, CONSTRAINT ck CHECK (a > 1))", "ALTER TABLE t DROP COLUMN b"],
    ["CREATE TABLE t (type VARCHAR(9) CHECK (type IN ('A', 'B')), key TEXT, check_a INTEGER, unique_b INTEGER)"],
    ["CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b TEXT UNIQUE ON CONFLICT REPLACE)"],
    ["CREATE TABLE t (id CHAR(36) DEFAULT (\n (\n lower(hex(randomblob(4))) || '-' || 'b'\n )\n ) NOT NULL, PRIMARY KEY (id))"],
    ["CREATE TABLE Ä (ö TEXT NOT NULL, Ü TEXT COLLATE binary)", "CREATE INDEX ix_ö ON Ä (ö)"],
    ["CREATE TABLE t (a JSON, b TEXT)", "CREATE INDEX ix ON t (json_extract(a, '$.x'))", "CREATE UNIQUE INDEX ux ON t (b) WHERE b<>'Q'"],
    ["CREATE TEMPORARY TABLE tt (a)", "CREATE TABLE t (a TIMESTAMP NULL DEFAULT NULL)"],
]

with open(sys.argv[2], "w", encoding="utf-8") as out:
    for statements in CASES:
        connection = sqlite3.connect(":memory:")
        for statement in statements:
            connection.execute(statement)
        shot = comparable(snapshot_sqlite(lambda q: connection.execute(q).fetchall()))
        print(json.dumps({"statements": statements, "catalog": json.dumps(shot, sort_keys=True)}), file=out)
