"""Writes down which operations real Alembic is asked for by each revision file, as the reference for the recorder.

    python record_operations.py VERSIONS_FOLDER --dialect postgresql --path PROJECT_ROOT -o facts.jsonl

Nothing is executed: what reaches `Operations.invoke` or the connection is kept as kind, target, line and a hash of the
arguments. Modules that are not installed are stood in for, and a file whose course hung on such a stand-in, or on rows
of the database, is marked `hinges`. Needs alembic 1.20.1 and SQLAlchemy 2.1.9.
"""
import argparse
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import io
import json
import logging
import os
import sys
import types

import sqlalchemy as sa
from alembic import context as alembic_context
from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations
from alembic.operations.batch import BatchOperationsImpl
from alembic.runtime.environment import EnvironmentContext
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.runtime.migration import MigrationContext


class Facts:
    """The facts of the direction that runs, and whether an unknown value has decided anything."""

    def __init__(self):
        self.file, self.found, self.hinges, self.batch = "", [], [], 0

    def line(self):
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self.file:
                return frame.f_lineno
            frame = frame.f_back
        return 0

    def add(self, kind, target, *details):
        text = "|".join(details)
        self.found.append([kind, target, self.line(), hashlib.sha256(text.encode()).hexdigest()[:12], text])

    def hinge(self, what):
        self.hinges.append(f"{self.line()}: {what}")


FACTS = Facts()


# ---- stand-ins -----------------------------------------------------------------------------------------------------
class Unknown(sa.types.UserDefinedType):
    """Whatever is asked of it gives another one; whatever hangs on it is told to the facts."""
    cache_ok = True

    def __init__(self, name="unknown"):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        if name.startswith("__") or name in ("_sa_instance_state", "__clause_element__"):
            raise AttributeError(name)
        return Unknown(f"{self._name}.{name}")

    def __call__(self, *args, **kw):
        if len(args) == 1 and not kw and isinstance(args[0], (types.FunctionType, type)):
            return args[0]
        return Unknown(f"{self._name}()")

    def __mro_entries__(self, bases):
        return (UnknownBase,)

    def __bool__(self):
        FACTS.hinge(f"truth of {self._name}")
        return False

    def __iter__(self):
        FACTS.hinge(f"items of {self._name}")
        return iter(())

    def __len__(self):
        FACTS.hinge(f"length of {self._name}")
        return 0

    def __int__(self):
        FACTS.hinge(f"number of {self._name}")
        return 255

    __index__ = __int__

    def __contains__(self, item):
        FACTS.hinge(f"membership in {self._name}")
        return False

    def __getitem__(self, key):
        return Unknown(f"{self._name}[]")

    def __setitem__(self, key, value):
        pass

    def __str__(self):
        FACTS.hinge(f"text of {self._name}")
        return self._name

    __repr__ = __str__

    def __eq__(self, other):
        FACTS.hinge(f"comparison of {self._name}")
        return False

    __hash__ = object.__hash__

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class UnknownBase:
    def __init_subclass__(cls, **kw):
        pass

    def __init__(self, *args, **kw):
        pass


class UnknownModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Unknown(f"{self.__name__}.{name}")


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands in for every module that nobody else finds."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.stdlib_module_names or name.startswith(("alembic", "sqlalchemy.")):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return UnknownModule(spec.name)

    def exec_module(self, module):
        pass


# ---- what operations are like --------------------------------------------------------------------------------------
def name(value):
    return "" if value is None else str(value)


def target(*parts):
    return ".".join(str(p) for p in parts if p)


def type_text(type_):
    if isinstance(type_, type):
        try:
            type_ = type_()
        except TypeError:
            return type_.__name__
    if isinstance(type_, Unknown):
        return "?"
    text = type(type_).__name__
    length = getattr(type_, "length", None)
    labels = getattr(type_, "enums", None)
    if labels:
        return f"{text}({','.join(map(str, labels))})"
    return f"{text}({length})" if isinstance(length, int) else text


def expression_text(value):
    if value is None:
        return "-"
    if value is False:
        return ""
    value = getattr(value, "arg", value)
    if isinstance(value, Unknown):
        return "?"
    if isinstance(value, str):
        return f"'{value}'"
    if isinstance(value, sa.sql.elements.TextClause):
        return value.text
    return type(value).__name__ if not hasattr(value, "name") else f"{value.name}()"


def column_text(column):
    if isinstance(column, Unknown):
        return "?"
    default = column.server_default
    return ":".join([
        name(column.name), type_text(column.type),
        str(column.nullable) if column._user_defined_nullable is not sa.sql.schema.SchemaConst.NULL_UNSPECIFIED else "",
        "pk" if column.primary_key else "", expression_text(default) if default is not None else "",
        "unique" if column.unique else "", "index" if column.index else "", str(len(column.foreign_keys))])


def constraint_text(constraint):
    kind = type(constraint).__name__.removesuffix("Constraint").lower()
    return f"{kind} {name(constraint.name)}"


def item_text(item):
    if isinstance(item, sa.Column):
        return column_text(item)
    if isinstance(item, sa.Constraint):
        return constraint_text(item)
    return type(item).__name__.lower() + " " + name(getattr(item, "name", ""))


def sql_text(sql):
    if isinstance(sql, str):
        return " ".join(sql.split())
    if isinstance(sql, sa.sql.elements.TextClause):
        return " ".join(sql.text.split())
    if isinstance(sql, sa.DDL):
        return " ".join(sql.statement.split())
    return type(sql).__name__


FLAGS = lambda **kw: ",".join(f"{k}={v}" for k, v in kw.items() if v is not None)


def fact(op):
    """Kind, target and details of an operation, or None for one that is not known here."""
    table = getattr(op, "table_name", None)
    schema = getattr(op, "schema", None)
    where = target(schema, table)
    if isinstance(op, ops.CreateTableOp):
        return "create_table", where, *[item_text(i) for i in op.columns]
    if isinstance(op, ops.DropTableOp):
        return "drop_table", where, FLAGS(if_exists=op.if_exists)
    if isinstance(op, ops.RenameTableOp):
        return "rename_table", where, op.new_table_name
    if isinstance(op, ops.AddColumnOp):
        return "add_column", where, column_text(op.column)
    if isinstance(op, ops.DropColumnOp):
        return "drop_column", where, op.column_name
    if isinstance(op, ops.AlterColumnOp):
        return ("alter_column", where, op.column_name, FLAGS(nullable=op.modify_nullable, name=op.modify_name),
                type_text(op.modify_type) if op.modify_type is not None else "",
                expression_text(op.modify_server_default), "" if op.modify_comment is False else "comment")
    if isinstance(op, ops.CreateIndexOp):
        parts = [p if isinstance(p, str) else "expression" for p in op.columns]
        return "create_index", where, name(op.index_name), ",".join(parts), str(bool(op.unique))
    if isinstance(op, ops.DropIndexOp):
        return "drop_index", where, name(op.index_name), FLAGS(if_exists=op.if_exists)
    if isinstance(op, ops.CreateForeignKeyOp):
        return ("create_constraint", target(op.kw.get("source_schema"), op.source_table), "foreignkey", name(op.constraint_name), target(
            op.kw.get("referent_schema"), op.referent_table), ",".join(op.local_cols), ",".join(op.remote_cols),
            FLAGS(ondelete=op.kw.get("ondelete"), onupdate=op.kw.get("onupdate")))
    if isinstance(op, ops.CreatePrimaryKeyOp):
        return "create_constraint", where, "primarykey", name(op.constraint_name), ",".join(op.columns)
    if isinstance(op, ops.CreateUniqueConstraintOp):
        return "create_constraint", where, "unique", name(op.constraint_name), ",".join(op.columns)
    if isinstance(op, ops.CreateCheckConstraintOp):
        return "create_constraint", where, "check", name(op.constraint_name)
    if isinstance(op, ops.DropConstraintOp):
        return "drop_constraint", where, name(op.constraint_name), name(op.constraint_type)
    if isinstance(op, ops.CreateTableCommentOp):
        return "create_table_comment", where, name(op.comment)
    if isinstance(op, ops.DropTableCommentOp):
        return "drop_table_comment", where
    if isinstance(op, ops.BulkInsertOp):
        return "bulk_insert", target(op.table.schema, op.table.name), str(len(op.rows))
    if isinstance(op, ops.ExecuteSQLOp):
        return "execute", "", sql_text(op.sqltext)
    return "plugin", type(op).__name__


def record(operations, op):
    if isinstance(op, ops.BulkInsertOp) and not isinstance(op.rows, list):
        raise TypeError("List expected")
    kind, where, *details = fact(op)
    FACTS.add(kind, where, *details)
    if isinstance(op, ops.CreateTableOp):
        return op.to_table(operations.migration_context)
    return None


class Bind:
    """A connection that answers every question with something unknown."""

    def __init__(self, dialect):
        self.dialect, self.engine, self.info = dialect, self, {}

    @property
    def connection(self):
        return Unknown("connection")

    def execute(self, statement, *args, **kw):
        text = sql_text(statement)
        reads = isinstance(statement, (sa.sql.expression.SelectBase,)) or text.upper().startswith(("SELECT", "PRAGMA", "SHOW"))
        if not reads:
            FACTS.add("execute", "", text)
        return Unknown("rows")

    exec_driver_sql = scalar = scalars = execute

    def in_transaction(self):
        return True

    def commit(self):
        FACTS.add("end_transaction", "")

    rollback = commit

    def connect(self):
        return self

    def begin(self, *args, **kw):
        return self

    begin_nested = connect = begin

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def _run_ddl_visitor(self, visitor, element, **kw):
        FACTS.add("ddl", visitor.__name__, name(getattr(element, "name", "")))

    def __getattr__(self, attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return Unknown(f"bind.{attribute}")


def intercept():
    AbstractOperations.invoke = record
    AbstractOperations.get_bind = lambda self: self.migration_context.bind

    original = AbstractOperations.batch_alter_table

    def begin(self, table_name, schema=None, *args, **kw):
        FACTS.add("batch_alter_table", target(schema, table_name))
        return original(self, table_name, schema, *args, **kw)

    AbstractOperations.batch_alter_table = begin
    BatchOperationsImpl.flush = lambda self: None
    sa.inspect_original = sa.inspect

    def look(subject, raiseerr=True):
        return Unknown("inspector") if isinstance(subject, (Bind, Unknown)) else sa.inspect_original(subject, raiseerr)

    sa.inspect = look
    sa.engine.reflection.Inspector.from_engine = staticmethod(lambda bind: Unknown("inspector"))


# ---- running -------------------------------------------------------------------------------------------------------
def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3].replace(".", "_"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(function, op):
    FACTS.found, FACTS.hinges = [], []
    try:
        needed = [p for p in inspect.signature(function).parameters.values()
                  if p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        function(*[op if p.name == "op" else Unknown(p.name) for p in needed])
        end = "completed"
    except Exception as error:
        end = "raised " + type(error).__name__
    return {"end": end, "operations": FACTS.found, "hinges": FACTS.hinges}


def facts_of(path, dialect):
    FACTS.file, FACTS.hinges = path, []
    script = Config()
    script.set_main_option("script_location", os.path.dirname(path))
    migration = MigrationContext.configure(dialect_name=dialect, opts={"as_sql": True, "output_buffer": io.StringIO()})
    migration.as_sql = False
    bind = Bind(migration.dialect)
    migration.__dict__["connection"] = bind
    type(migration).bind = property(lambda self: self.__dict__["connection"])
    environment = EnvironmentContext(script, ScriptDirectory(os.path.dirname(path)))
    environment._migration_context = migration
    with environment, Operations.context(migration) as op:
        try:
            module = load(path)
        except Exception as error:
            return {"end": "raised " + type(error).__name__ + ": " + str(error)[:80]}
        module_hinges = FACTS.hinges
        result = {}
        for direction in ("upgrade", "downgrade"):
            function = getattr(module, direction, None)
            result[direction] = run(function, op) if callable(function) else {"end": "missing"}
        result["hinges"] = module_hinges
        return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--dialect", default="sqlite")
    parser.add_argument("--path", action="append", default=[])
    parser.add_argument("-o", "--output", default="-")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    sys.path[:0] = arguments.path
    sys.meta_path.append(StandIns())
    sys.dont_write_bytecode = True
    intercept()
    output = sys.stdout if arguments.output == "-" else open(arguments.output, "w", encoding="utf-8")
    real, sys.stdout = sys.stdout, io.StringIO()
    for base, _, files in sorted(os.walk(arguments.folder)):
        for file in sorted(f for f in files if f.endswith(".py") and f != "__init__.py"):
            path = os.path.join(base, file)
            found = facts_of(path, arguments.dialect)
            found["file"] = os.path.relpath(path, arguments.folder).replace(os.sep, "/")
            print(json.dumps(found), file=output)


if __name__ == "__main__":
    main()
