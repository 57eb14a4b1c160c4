"""Writes down which operations real Alembic is asked for by each revision file, as the reference for the recorder.

    python record_operations.py CORPUS_FOLDER CHAINS.tsv OUTPUT_FOLDER [--chain NAME] [--file NAME] [--text FOLDER]

CHAINS.tsv names a chain, its versions folder and its dialect a line. For every chain OUTPUT_FOLDER gets CHAIN.tsv.gz with
hashes and no text of the scripts; `--text` writes what is hashed to another folder. Nothing is executed: what reaches
`Operations.invoke` or the connection is kept with all its arguments (operation_facts.py) and its line. Where a script
decides by something that only the database or the application knows (stand_ins.py), the function runs again for the
other branch, up to RUNS runs; a loop over unknown rows runs once, for each of them. Needs alembic 1.20.1 and SQLAlchemy 2.1.9.
"""
import argparse
import ast
import contextlib
import csv
import gzip
import hashlib
import importlib.util
import inspect
import io
import logging
import os
import signal
import sys
import warnings

import sqlalchemy as sa
from alembic.config import Config
from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations, BatchOperations
from alembic.operations.batch import BatchOperationsImpl
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import connection
import stand_ins
from operation_facts import Facts, table_name
from stand_ins import WAYS, Unknown

RUNS = 16
SECONDS = 2


class Endless(BaseException):
    """A run that goes on and on, as loops over a stand-in may."""


def stop(*_):
    raise Endless


signal.signal(signal.SIGVTALRM, stop)


class Taken:
    """What the run at hand has asked for, with the statements of the script that asked."""

    def __init__(self):
        self.file, self.statements, self.found, self.blocks, self.facts = "", [], [], {}, None

    def script(self, path, dialect):
        with open(path, encoding="utf-8") as f:
            tree = ast.parse(f.read())
        self.file, self.facts = path, Facts(dialect)
        self.statements = sorted(((n.lineno, n.end_lineno) for n in ast.walk(tree) if isinstance(n, ast.stmt)),
                                 key=lambda lines: lines[1] - lines[0])

    def begin(self):
        self.found, self.blocks = [], {}

    def line(self, frame=None):
        """The first line of the statement in the script that runs."""
        frame = frame or sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != self.file:
            frame = frame.f_back
        return 0 if frame is None else self.statement(frame.f_lineno)

    def statement(self, line):
        return next((first for first, last in self.statements if first <= line <= last), line)

    def add(self, kind, target, details, block=None):
        unknown = ",".join(map(str, self.facts.unknown))
        (self.found if block is None else block).append((self.line(), kind, target, details, unknown))


TAKEN = Taken()


def intercept():
    AbstractOperations.invoke = invoked
    AbstractOperations.get_bind = lambda self: self.migration_context.bind
    AbstractOperations.batch_alter_table = batch
    BatchOperationsImpl.flush = lambda self: None
    connection.intercept(TAKEN)


def invoked(operations, op):
    if isinstance(op, ops.BulkInsertOp):
        if not isinstance(op.rows, list):
            raise TypeError("List expected")
        if op.rows and not isinstance(op.rows[0], dict):
            raise TypeError("List of dictionaries expected")
        if not op.rows:
            return None
    registered = Operations._to_impl.dispatch(op)
    if not registered.__module__.startswith("alembic."):
        return registered(operations, op)
    collected = isinstance(operations, BatchOperations) and not isinstance(op, ops.ExecuteSQLOp)
    block = TAKEN.blocks.get(id(operations)) if collected else None
    asked = TAKEN.facts.of(op)
    table = op.to_table(operations.migration_context) if isinstance(op, ops.CreateTableOp) else None
    TAKEN.add(*asked, block=block)
    return table


real_batch = AbstractOperations.batch_alter_table


@contextlib.contextmanager
def batch(self, table_name_, schema=None, *args, **kw):
    """What a block collects comes at its end, as the tables are changed then."""
    begun = TAKEN.line()
    arguments = inspect.signature(real_batch).bind(self, table_name_, schema, *args, **kw).arguments
    with real_batch(self, table_name_, schema, *args, **kw) as operations:
        block = TAKEN.blocks[id(operations)] = []
        yield operations
    facts = TAKEN.facts.batch(table_name(table_name_, schema), arguments)
    TAKEN.found.append((begun, *facts, ",".join(map(str, TAKEN.facts.unknown))))
    TAKEN.found.extend(block)


# ---- running -------------------------------------------------------------------------------------------------------
def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3].replace(".", "_"), path)
    module = importlib.util.module_from_spec(spec)
    module.isinstance = stand_ins.asked_isinstance
    spec.loader.exec_module(module)
    return module


def ended(error):
    """The class of an exception and the line of the script that it comes through."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TAKEN.file:
            line = TAKEN.statement(trace.tb_lineno)
        trace = trace.tb_next
    return f"raised {type(error).__name__} at {line}"


def way(function, op, branches):
    TAKEN.begin()
    WAYS.begin(branches)
    connection.begin()
    try:
        needed = [p for p in inspect.signature(function).parameters.values()
                  if p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        function(*[op if p.name == "op" else Unknown(p.name) for p in needed])
        end = "completed"
    except Endless:
        end = "endless"
    except Exception as error:
        if DEBUG:
            logging.disable(logging.NOTSET)
            logging.exception("raised")
        end = ended(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return end, tuple(TAKEN.found), tuple(WAYS.taken)


def ways(function, op):
    """Each way through a function, once; and whether there are more."""
    found, open_ = {}, [()]
    for _ in range(RUNS):
        if not open_:
            break
        branches = open_.pop(0)
        end, operations, taken = way(function, op, branches)
        if end == "endless" and found:
            continue
        found[end, operations] = True
        room = range(len(branches), min(len(taken), len(branches) + RUNS))
        open_ += [taken[:i] + (not taken[i],) for i in room]
    complete = [w for w in found if w[0] == "completed"]
    told = complete or [*found][:1]
    return told, bool(open_) or not complete and len(found) > 1


def directions(path, dialect_name):
    """By direction: ways through it, each with its end and its operations; and whether there are more."""
    script = Config()
    script.set_main_option("script_location", os.path.dirname(path))
    migration = MigrationContext.configure(dialect_name=dialect_name,
                                           opts={"as_sql": True, "output_buffer": io.StringIO()})
    migration.as_sql = False
    bind = connection.connected(dialect_name)
    migration.__dict__["connection"] = bind
    type(migration).bind = property(lambda self: self.__dict__["connection"])
    type(migration).config = property(lambda self: Unknown("config"))
    type(migration).autocommit_block = lambda self: contextlib.nullcontext()
    environment = EnvironmentContext(script, ScriptDirectory(os.path.dirname(path)))
    environment._migration_context = migration
    TAKEN.script(path, migration.dialect)
    TAKEN.begin()
    WAYS.begin(())
    with environment, Operations.context(migration) as op:
        try:
            module = load(path)
        except Exception as error:
            end = ended(error)
            return {d: ([(end, ())], False) for d in ("upgrade", "downgrade")}
        functions = {d: getattr(module, d, None) for d in ("upgrade", "downgrade")}
        return {d: ways(f, op) if callable(f) else ([("missing", ())], False) for d, f in functions.items()}


# ---- writing -------------------------------------------------------------------------------------------------------
def short(text):
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def written(operations, text):
    lines = []
    for line, kind, target, details, unknown in operations:
        fact = f"{kind} {target} {details}"
        lines.append(f"{line}:{fact if text else short(fact)}" + (f"?{unknown}" if unknown else ""))
    return lines


def chain_lines(folder, dialect, only):
    """One line a way: file, direction, how it ends, whether there are more ways, its operations; as hashes and text."""
    for base, _, files in sorted(os.walk(folder)):
        for file in sorted(f for f in files if f.endswith(".py") and f != "__init__.py" and only in f):
            path = os.path.join(base, file)
            relative = os.path.relpath(path, folder).replace(os.sep, "/")
            for direction, (found, more) in directions(path, dialect).items():
                for end, operations in found:
                    head = [relative, direction, end, "more" if more else "all"]
                    yield ("\t".join([*head, " ".join(written(operations, False))]),
                           "\t".join([*head, "\n    ".join(written(operations, True))]))


def write(lines, path):
    """The same lines give the same bytes, also compressed."""
    content = "\n".join(["file\tdirection\tend\tways\toperations", *lines]) + "\n"
    with open(path, "wb") as output:
        output.write(gzip.compress(content.encode(), mtime=0) if path.endswith(".gz") else content.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("chains")
    parser.add_argument("output")
    parser.add_argument("--chain")
    parser.add_argument("--file", default="")
    parser.add_argument("--text", metavar="FOLDER")
    parser.add_argument("--debug", action="store_true")
    arguments = parser.parse_args()
    global DEBUG
    DEBUG = arguments.debug
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.dont_write_bytecode = True
    intercept()
    stand_ins.install(os.path.abspath(arguments.corpus))
    real, sys.stdout = sys.stdout, io.StringIO()
    with open(arguments.chains, encoding="utf-8", newline="") as f:
        rows = [r for r in csv.DictReader(f, delimiter="\t") if arguments.chain in (None, r["chain"])]
    for row in rows:
        home = os.path.join(arguments.corpus, row["chain"])
        folder = os.path.join(home, row["folder"])
        sys.path[:0] = [home, folder]
        before = set(sys.modules)
        lines = list(chain_lines(folder, row["dialect"], arguments.file))
        write([hashes for hashes, _ in lines], os.path.join(arguments.output, row["chain"] + ".tsv.gz"))
        if arguments.text:
            write([text for _, text in lines], os.path.join(arguments.text, row["chain"] + ".tsv"))
        for name in set(sys.modules) - before:
            if not name.startswith(("sqlalchemy.", "alembic.")):  # two of a dialect's class would differ
                del sys.modules[name]
        del sys.path[:2]
        print(row["chain"], len({hashes.split("\t")[0] for hashes, _ in lines}), "files", file=real, flush=True)


if __name__ == "__main__":
    main()
