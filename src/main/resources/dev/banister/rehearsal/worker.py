"""Runs migrations with the Alembic of the interpreter that runs this file, one request a line.

The first line says {"paths": [...], "convention": {...}}; the answer tells the versions of the libraries. Each later
line is one direction of one script on one database. Answers go to the standard output as it was; what scripts print
goes to the standard error.
"""
import importlib.util
import json
import os
import re
import sys
import time
import traceback

ADDRESS = re.compile(r" at 0x[0-9a-f]+")  # another one in every run
ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def answer(message):
    ANSWERS.write(json.dumps(message) + "\n")
    ANSWERS.flush()


READING = ("SELECT", "PRAGMA", "SHOW", "WITH", "EXPLAIN", "VALUES")


class Seen:
    """Statements and operations of one direction, in the order in which they were sent."""

    def __init__(self, file):
        self.file = file
        self.statements = []
        self.operations = 0
        self.depth = 0
        self.ended = False
        self.sent = 0.0

    def statement(self, connection, cursor, statement, parameters, context, executemany):
        if self.ended:
            return
        words = statement.split(None, 1)
        reading = bool(words) and words[0].upper() in READING
        if not self.depth and not reading:  # a script that sends it by itself
            self.operations += 1
        self.statements.append({"sql": statement, "operation": -1 if reading else self.operations - 1, "milliseconds": 0})
        self.sent = time.perf_counter()

    def answered(self, connection, cursor, statement, parameters, context, executemany):
        if not self.ended:
            self.statements[-1]["milliseconds"] = (time.perf_counter() - self.sent) * 1000

    def watch(self):
        from alembic.operations.base import AbstractOperations
        from alembic.operations.batch import BatchOperationsImpl

        originals = AbstractOperations.invoke, BatchOperationsImpl.flush

        def invoke(operations, operation):
            self.operations += not self.depth
            return self.within(originals[0], operations, operation)

        def flush(batch):
            return self.within(originals[1], batch)

        AbstractOperations.invoke, BatchOperationsImpl.flush = invoke, flush
        return lambda: (setattr(AbstractOperations, "invoke", originals[0]), setattr(BatchOperationsImpl, "flush", originals[1]))

    def within(self, work, *arguments):
        self.depth += 1
        try:
            return work(*arguments)
        finally:
            self.depth -= 1

    def line(self, error):
        """The line of the script that was running when the error was raised; 0 when none was."""
        lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == self.file]
        return lines[-1] if lines else 0


DRIVERS = {  # by dialect: the module of each of SQLAlchemy's drivers, the server, what to install
    "postgresql": ({"psycopg2": "psycopg2", "psycopg": "psycopg", "pg8000": "pg8000"}, "PostgreSQL", "psycopg"),
    "mysql": ({"pymysql": "pymysql", "mysqldb": "MySQLdb"}, "MariaDB", "PyMySQL"),
}


def connected(sqlalchemy, address):
    if address["dialect"] == "sqlite":
        url = sqlalchemy.engine.URL.create("sqlite", database=address["file"])
    else:
        drivers, server, usual = DRIVERS[address["dialect"]]
        driver = next((d for d in drivers if importlib.util.find_spec(drivers[d])), None)
        if driver is None:
            raise RuntimeError("this interpreter has no driver for %s; install %s" % (server, usual))
        url = sqlalchemy.engine.URL.create(
            address["dialect"] + "+" + driver, address["user"], address["password"], address["host"], int(address["port"]), address["database"]
        )
    return sqlalchemy.create_engine(url, poolclass=sqlalchemy.pool.NullPool)


def loaded(file):
    spec = importlib.util.spec_from_file_location("banister_revision_%d" % len(sys.modules), file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(request, convention):
    import sqlalchemy
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    seen = Seen(request["file"])
    engine = connected(sqlalchemy, request["address"])
    sqlalchemy.event.listen(engine, "before_cursor_execute", seen.statement)
    sqlalchemy.event.listen(engine, "after_cursor_execute", seen.answered)
    unwatch = seen.watch()
    reply = {"exception": None}
    start = time.perf_counter()
    try:
        with engine.connect() as connection:
            metadata = sqlalchemy.MetaData(naming_convention=convention) if convention else sqlalchemy.MetaData()
            context = MigrationContext.configure(connection, opts={"target_metadata": metadata, "transaction_per_migration": True})
            with Operations.context(context):
                with context.begin_transaction(_per_migration=True):
                    getattr(loaded(request["file"]), request["direction"])()
                    seen.ended = True
                    for sql, ids in (("DELETE FROM alembic_version WHERE version_num = :id", request["leave"]),
                                     ("INSERT INTO alembic_version (version_num) VALUES (:id)", request["enter"])):
                        for each in ids:
                            connection.execute(sqlalchemy.text(sql), {"id": each})
    except BaseException as error:  # SystemExit too: the next script is to run
        kind = type(error)
        name = kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__
        reply = {"exception": name, "message": ADDRESS.sub("", str(error)), "line": seen.line(error)}
        reply["lacks"] = error.name if isinstance(error, ImportError) else None
    finally:
        reply["milliseconds"] = (time.perf_counter() - start) * 1000
        unwatch()
        engine.dispose()
    answer({**reply, "statements": seen.statements, "operations": seen.operations})


def main():
    requests = (json.loads(line) for line in sys.stdin)
    first = next(requests)
    sys.path[:0] = first["paths"]
    try:
        import alembic
        import sqlalchemy

        answer({"alembic": alembic.__version__, "sqlalchemy": sqlalchemy.__version__})
    except ImportError as error:
        answer({"missing": str(error)})
        return
    for request in requests:
        run(request, first["convention"])


if __name__ == "__main__":
    main()
