#!/usr/bin/env python3
"""Records what whole revisions that read the database do with the real Alembic on SQLite.

    record_scenarios.py FOLDER > FOLDER/results.jsonl

FOLDER holds what `src/test/resources/dev/banister/live` does: files of sections that begin with `# === name`, the seed as SQL in
lines that begin with `#:`, then a revision. Every revision gets the imports and the function `see` of
`prelude.py`, with which it writes what it saw into the table `seen`.
Needs Python 3.11, alembic 1.20.1 and SQLAlchemy 2.1.9.
"""
import contextlib
import io
import json
import logging
import pathlib
import re
import sys
import warnings

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

def scenarios(path, prelude):
    sections = re.split(r"(?m)^# === (\S+)\n", path.read_text(encoding="utf-8"))[1:]
    for name, text in zip(sections[::2], sections[1::2]):
        seed = "\n".join(line[2:].strip() for line in text.split("\n") if line.startswith("#:"))
        yield name, seed, prelude + text


def content(connection):
    driver = connection.connection.driver_connection
    catalog = driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    rows = {}
    for kind, name, _, _ in catalog:
        if kind == "table" and name != "sqlite_sequence":
            quoted = name.replace('"', '""')
            rows[name] = [[stored(value) for value in row] for row in driver.execute(f'SELECT * FROM "{quoted}" ORDER BY rowid')]
    return {"catalog": [["" if part is None else " ".join(part.split()) for part in entry] for entry in catalog], "rows": rows}


def stored(value):
    return f"x'{value.hex()}'" if isinstance(value, bytes) else repr(value) if isinstance(value, float) else value


def direction(scope, name, connection):
    context = MigrationContext.configure(connection)
    error = None
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            with context.begin_transaction(), Operations.context(context):
                with context.begin_transaction(_per_migration=True):
                    scope[name]()
    except Exception as e:
        error = [f"{type(e).__module__}.{type(e).__name__}".removeprefix("builtins."), str(e).split("\n")[0]]
    connection.rollback()
    return {"error": error, **content(connection)}


def run(name, seed, script):
    engine = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool)
    with engine.connect() as connection:
        connection.connection.driver_connection.executescript(
            "CREATE TABLE seen (n INTEGER NOT NULL PRIMARY KEY, text TEXT);\n" + seed)
        scope = {"__name__": name}
        try:
            exec(compile(script, f"{name}.py", "exec"), scope)
        except ImportError as e:
            return {"name": name, "unimportable": str(e)}
        return {"name": name, "upgrade": direction(scope, "upgrade", connection),
                "downgrade": direction(scope, "downgrade", connection)}


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    folder = pathlib.Path(sys.argv[1])
    prelude = (folder / "prelude.py").read_text(encoding="utf-8")
    for path in sorted(folder.glob("*.py")):
        for name, seed, script in scenarios(path, prelude):
            print(json.dumps(run(name, seed, script), ensure_ascii=False))


if __name__ == "__main__":
    main()
