"""A connection that executes nothing: what changes is taken down, what reads is answered with something unknown.

Sessions are SQLAlchemy's own on a driver that keeps nothing, so that their statements are what it makes of them.
"""
import re
import sys

import sqlalchemy as sa
import sqlalchemy.orm
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeEngine

from operation_facts import table_name
from stand_ins import WAYS, Cell, Unknown

READS = re.compile(r"(SELECT|SHOW|EXPLAIN|VALUES|DESC|PRAGMA(?!.*=)|WITH(?!.*\b(UPDATE|INSERT|DELETE)\b))", re.I | re.S)


class Driver:
    """What SQLAlchemy needs of a DBAPI module, a connection and a cursor, all in one."""
    paramstyle, apilevel, threadsafety, sqlite_version_info, version_info = "named", "2.0", 1, (3, 50, 0), (2, 9, 0)
    Error = type("Error", (Exception,), {})
    description, rowcount, lastrowid, arraysize = None, 1, None, 1
    rows = ()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self.nothing

    def nothing(self, *args, **kw):
        return self

    def cursor(self, *args, **kw):
        return Driver()

    def connect(self, *args, **kw):
        return self

    def fetchall(self):
        rows, self.rows = self.rows, ()
        return list(rows)

    def fetchmany(self, size=None):
        return self.fetchall()

    def fetchone(self):
        rows = self.fetchall()
        return rows[0] if rows else None


for _error in ("DatabaseError", "InterfaceError", "InternalError", "OperationalError", "ProgrammingError",
               "IntegrityError", "DataError", "NotSupportedError"):
    setattr(Driver, _error, type(_error, (Driver.Error,), {}))

TAKEN = None
LAST = []


def begin():
    """Alembic runs a revision within a transaction of its own."""
    for connection in LAST:
        connection.info.clear()
        if connection._transaction is not None:
            connection._transaction.rollback()
        connection.begin()


ASKS_FOR_ONE = {"first", "one_or_none", "get", "scalar"}
ASKING = {"sqlalchemy.orm.query", "sqlalchemy.orm.session"}


def asks_for_one():
    """Whether a session looks for one row, which may not be there; rows in a loop stand for any number of them."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename != TAKEN.file and frame.f_code.co_name != "_autoflush":
        if frame.f_code.co_name in ASKS_FOR_ONE and frame.f_globals.get("__name__") in ASKING:
            return True
        frame = frame.f_back
    return False


def answer(cursor, statement, parameters, context):
    """One row of unknown values; where one is looked for, both ways are gone, that it is there and that it is not."""
    compiled = context.compiled if context is not None else None
    if compiled is None or not compiled._result_columns:
        many = parameters if isinstance(parameters, list) else [parameters]
        cursor.rowcount = len(many)
        cursor.lastrowid = Unknown("lastrowid")
        return
    names = [c.keyname for c in compiled._result_columns]
    cursor.description = [(n, None, None, None, None, None, None) for n in names]
    asked = statement + str(parameters)
    row = tuple(Cell(f"{getattr(c.objects[0], 'table', '')}.{c.name}" if c.objects else c.name, asked)
                for c in compiled._result_columns)
    reads = READS.match(statement.lstrip())
    cursor.rows = (row,) if not reads or not asks_for_one() or WAYS.decide("a row of " + statement) else ()


def connected(dialect_name):
    driver = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg2", "mysql": "mysql+pymysql"}[dialect_name]
    native = {"use_native_hstore": False} if dialect_name == "postgresql" else {}
    engine = sa.create_engine(driver + "://", module=Driver(), poolclass=sa.pool.StaticPool,
                              paramstyle="named", use_insertmanyvalues=False, **native)
    dialect = engine.dialect
    dialect.initialize = lambda connection: None
    dialect.do_execute = dialect.do_executemany = answer
    dialect.do_execute_no_params = lambda cursor, statement, context: answer(cursor, statement, (), context)
    dialect.on_connect = dialect.on_connect_url = lambda *args: None
    dialect.insert_returning = dialect.update_returning = False
    dialect.create_connect_args = lambda url: ((), {})
    LAST[:] = [engine.connect()]
    engine.url = Unknown("engine.url")
    return LAST[0]


def caller():
    frame = sys._getframe(2)
    return frame.f_globals.get("__name__", "")


def intercept(taken):
    global TAKEN
    TAKEN = taken
    TypeEngine._cached_result_processor = lambda self, dialect, coltype: None
    TypeEngine._cached_bind_processor = lambda self, dialect: None

    original = Connection.execute
    real_driver = Connection.exec_driver_sql

    def execute(self, statement, parameters=None, *, execution_options=None):
        module = caller()
        if module.startswith("sqlalchemy.engine"):
            return None
        if module.startswith("sqlalchemy.orm") and not module.endswith("orm.session"):
            taken_down(statement, parameters)
            return original(self, statement, parameters, execution_options=execution_options)
        return answered(statement, parameters)

    def answered(statement, parameters):
        if isinstance(statement, str):
            raise sa.exc.ObjectNotExecutableError(statement)
        return taken_down(statement, parameters)

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        if not READS.match(str(statement).lstrip()):
            TAKEN.facts.unknown = []
            TAKEN.add("execute", "", TAKEN.facts.statement(statement, parameters))
        return Unknown(f"rows of {statement}")

    Connection.execute = execute
    Connection.scalar = lambda self, statement, parameters=None, **kw: answered(statement, parameters).scalar()
    Connection.scalars = lambda self, statement, parameters=None, **kw: answered(statement, parameters).scalars()
    Connection.exec_driver_sql = exec_driver_sql
    Connection._run_ddl_visitor = visited
    Connection._commit_impl = lambda self: ended("commit")
    Connection._rollback_impl = lambda self: ended("rollback")
    Connection.close = lambda self: None
    Connection.__exit__ = lambda self, *error: None

    sa.Table._autoload = reflected
    sa.MetaData.reflect = reflected_all

    looked = sa.inspect

    def inspect(subject, raiseerr=True):
        return Unknown("inspector") if isinstance(subject, (Connection, Unknown, sa.Engine)) else looked(subject, raiseerr)

    sa.inspect = inspect
    sa.engine.reflection.Inspector.from_engine = staticmethod(lambda bind: Unknown("inspector"))


OWNERS, METADATA = {}, {}


class ReflectedTables(sa.util.FacadeDict):
    """The tables of a database that nobody has seen: whichever is asked for is there."""

    def __getitem__(self, name):
        if name not in self:
            schema, _, table = name.rpartition(".")
            return sa.Table(table, METADATA[id(self)], schema=schema or None, autoload_with=LAST[0])
        return super().__getitem__(name)

    def get(self, name, default=None):
        return self[name] if isinstance(name, str) else default


def reflected_all(metadata, *args, **kw):
    tables = metadata.tables = ReflectedTables(metadata.tables)
    METADATA[id(tables)] = metadata


def reflected(table, *args, **kw):
    table._columns.__class__ = Reflected
    table.__dict__.update(c=table._columns, columns=table._columns)
    OWNERS[id(table._columns)] = table


class Reflected(sa.sql.base.DedupeColumnCollection):
    """The columns of a table that only the database knows: whichever is asked for is there."""
    of_database = True

    def __getattr__(self, name):
        if name.startswith("__") or name in ("_index", "_collection", "_colset", "_proxy_index"):
            raise AttributeError(name)
        return self[name]

    def _as_readonly(self):
        return self

    def __getitem__(self, key):
        if isinstance(key, str) and not dict.__contains__(self._index, key):
            OWNERS[id(self)].append_column(sa.Column(key))
        return super().__getitem__(key)


def ended(how):
    if TAKEN.line():
        TAKEN.facts.unknown = []
        TAKEN.add("end_transaction", "", how)


def taken_down(statement, parameters):
    """Takes down what changes, once for each set of parameters."""
    facts = TAKEN.facts
    facts.unknown = []
    compiled = facts.statement(statement)
    reads = isinstance(statement, (sa.sql.expression.SelectBase, sa.FunctionElement)) or READS.match(compiled)
    if not reads:
        for each in parameters if isinstance(parameters, (list, tuple)) and parameters else [parameters]:
            TAKEN.add("execute", "", facts.statement(statement, each))
    return Unknown(f"rows of {compiled}")


def visited(self, visitor, element, checkfirst=False, tables=None, **kw):
    facts = TAKEN.facts
    create = visitor.__name__ in ("SchemaGenerator", "EnumGenerator", "NamedTypeGenerator", "DomainGenerator")
    if isinstance(element, sa.Table):
        laid(element, create, checkfirst)
    elif isinstance(element, sa.MetaData):
        ordered = [t for t in element.sorted_tables if tables is None or t in tables]
        for table in ordered if create else reversed(ordered):
            laid(table, create, checkfirst)
    elif isinstance(element, sa.Sequence):
        TAKEN.add(*facts.created_sequence("create_sequence" if create else "drop_sequence", element, checkfirst))
    elif isinstance(element, sa.Index):
        index(element, create, checkfirst)
    else:
        TAKEN.add(*facts.created_type("create_type" if create else "drop_type", element, checkfirst))


def laid(table, create, checkfirst):
    facts = TAKEN.facts
    facts.unknown = []
    if not create:
        TAKEN.add("drop_table", table_name(table.name, table.schema), "{if_exists=True}" if checkfirst else "{}")
        return
    TAKEN.add(*facts.table(table, checkfirst))
    for each in sorted(table.indexes, key=lambda i: str(i.name)):
        index(each, True, checkfirst)


def index(index_, create, checkfirst):
    facts = TAKEN.facts
    facts.unknown = []
    where = table_name(index_.table.name, index_.table.schema)
    if create:
        TAKEN.add("create_index", where, facts.index(
            index_.name, index_.expressions, index_.unique, index_.dialect_kwargs)[5:] + (
                "{if_not_exists=True}" if checkfirst else "{}"))
    else:
        TAKEN.add("drop_index", where, "{" + f"if_exists={bool(checkfirst)}, name={index_.name}" + "}" if checkfirst
                  else "{" + f"name={index_.name}" + "}")
