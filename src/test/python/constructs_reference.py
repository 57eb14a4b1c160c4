"""Writes what SQLAlchemy makes of constructs.txt, on each dialect.

    python src/test/python/constructs_reference.py src/test/resources/dev/banister/recorder/sqlalchemy
"""

import pathlib
import re
import sys
import warnings

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.dialects import mysql, postgresql, sqlite

DIALECTS = {
    "sqlite": sqlite.dialect(paramstyle="named"),
    "postgresql": postgresql.dialect(paramstyle="named"),
    "mysql": mysql.dialect(paramstyle="named"),
}


def names(folder):
    scope = {"sa": sa, "orm": orm, "postgresql": postgresql, "mysql": mysql, "sqlite": sqlite}
    exec((folder / "constructs_prelude.py").read_text(), scope)
    return scope


def spelled(expression, scope, dialect):
    try:
        statement = eval(expression, scope)
        text = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    except Exception as error:
        return type(error).__name__
    plain = re.sub(r"\s+", " ", text).strip()
    return re.sub(r" RETURNING \w+\.id$", "", plain)


def main(folder):
    folder = pathlib.Path(folder)
    scope = names(folder)
    lines = []
    for line in (folder / "constructs.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            for name, dialect in DIALECTS.items():
                lines.append(f"{name}\t{line}\t{spelled(line, scope, dialect)}")
    (folder / "constructs.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1])
