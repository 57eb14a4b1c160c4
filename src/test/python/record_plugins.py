#!/usr/bin/env python3
"""Records what snippets with the libraries beside SQLAlchemy become in each dialect.

    record_plugins.py SNIPPETS.txt > results.jsonl

SNIPPETS.txt is `src/test/resources/dev/banister/plugins/snippets.txt`: bodies of upgrade(), parted by blank lines. Each runs with
the real Alembic in offline mode on PostgreSQL, SQLite and MySQL.
Needs Python 3.11, alembic 1.20.1, SQLAlchemy 2.1.9, alembic_utils 0.8.8, alembic-postgresql-enum 1.11.0, SQLAlchemy-Utils 0.43.0,
sqlmodel 0.0.50, GeoAlchemy2 0.20.0, pgvector 0.5.1, fastapi-users-db-sqlalchemy 4.0.4, psycopg2, pymysql, and passlib, cryptography,
colour and phonenumbers for types of SQLAlchemy-Utils.
"""
import io
import json
import logging
import re
import sys
import tempfile
import warnings

import sqlalchemy as sa
from alembic import op
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory


def run(body, dialect, script, config):
    sql, error = [], None
    with EnvironmentContext(config, script, as_sql=True, fn=lambda heads, ctx: []) as env:
        env.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"}, literal_binds=True, output_buffer=io.StringIO())
        context = env.get_context()
        context.impl.static_output = lambda text: sql.append(text.rstrip().removesuffix(";"))
        scope = {"op": op, "sa": sa}
        try:
            with Operations.context(context):
                exec(compile(body, "snippet.py", "exec"), scope)
        except Exception as e:
            message = re.sub(r" object at 0x[0-9a-f]+", " object", str(e).split("\n")[0])
            error = [f"{type(e).__module__}.{type(e).__name__}".removeprefix("builtins."), message]
    return {"body": body, "dialect": dialect, "sql": sql, "error": error}


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    with open(sys.argv[1], encoding="utf-8") as file:
        bodies = file.read().strip().split("\n\n")
    with tempfile.TemporaryDirectory() as empty:
        config = Config()
        config.set_main_option("script_location", empty)
        script = ScriptDirectory(empty)
        for body in bodies:
            for dialect in ("postgresql", "sqlite", "mysql"):
                print(json.dumps(run(body, dialect, script, config), ensure_ascii=False))


if __name__ == "__main__":
    main()
