#!/usr/bin/env python3
"""Records what live snippets ask Alembic to do, in the form of Banister's operations, with what stood before them.

    record_live.py SNIPPETS.jsonl[.gz] > live.jsonl

A SQLite snippet runs with the real Alembic on a database in memory; one of PostgreSQL offline, which is enough to see the
operations. What the databases made of it (`schema`, `changes`, `error`) is copied from the snippets.
Needs Python 3.11, alembic 1.20 and SQLAlchemy 2.1; `record_ddl.py` lies beside it.
"""
import gzip
import json
import logging
import sys
import tempfile
import warnings

import sqlalchemy as sa
from alembic import op as op_module
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import mysql, postgresql, sqlite

import record_ddl
from record_ddl import CURRENT, Implementation, Unsupported


def run_live(body, connection):
    operations = []
    context = MigrationContext.configure(connection)
    CURRENT.update(stack=[operations], dialect=context.dialect, inside=0, enclosing=[])
    scope = {"op": op_module, "sa": sa, "postgresql": postgresql, "mysql": mysql, "sqlite": sqlite}
    code = "def upgrade():\n" + "".join(f"    {line}\n" if line else "\n" for line in (body or "pass").split("\n"))
    raised = None
    try:
        with context.begin_transaction(), Operations.context(context):
            exec(compile(code, "snippet.py", "exec"), scope)
            scope["upgrade"]()
    except Unsupported:
        raise
    except Implementation:
        pass
    except Exception as e:
        raised = [f"{type(e).__module__}.{type(e).__name__}".removeprefix("builtins."), str(e).split("\n")[0][:300]]
    connection.rollback()
    return operations, raised


def sqlite_snippet(snippet):
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        before, _ = run_live(snippet["before"], connection)
        operations, raised = run_live(snippet["body"], connection)
    engine.dispose()
    return before, operations, raised


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    record_ddl.patch()
    source = sys.argv[1]
    opened = gzip.open(source, "rt", encoding="utf-8") if source.endswith(".gz") else open(source, encoding="utf-8")
    left = 0
    with opened as lines, tempfile.TemporaryDirectory() as empty:
        config = Config()
        config.set_main_option("script_location", empty)
        script = ScriptDirectory(empty)
        for line in lines:
            snippet = json.loads(line)
            if snippet["mode"] != "live" or snippet["dialect"] not in ("sqlite", "postgresql"):
                continue
            try:
                if snippet["dialect"] == "sqlite":
                    before, operations, raised = sqlite_snippet(snippet)
                else:
                    before, _ = record_ddl.run(snippet["before"] or "pass", "postgresql", script, config)
                    operations, raised = record_ddl.run(snippet["body"], "postgresql", script, config)
            except Unsupported as e:
                left += 1
                print(f"{snippet['id']} {snippet['dialect']}: {e}", file=sys.stderr)
                continue
            print(json.dumps({"id": snippet["id"], "dialect": snippet["dialect"], "family": snippet["family"],
                              "body": snippet["body"], "before": before, "operations": operations, "raised": raised,
                              "sql": snippet["sql"], "error": snippet["error"], "schema": snippet["schema"],
                              "changes": snippet.get("changes") or [], "unordered": bool(snippet.get("unordered"))}))
    print(f"{left} left out", file=sys.stderr)


if __name__ == "__main__":
    main()
