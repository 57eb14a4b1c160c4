"""The text of an operation with all its arguments, as record_operations.py hashes it.

`Facts.java` writes the same text from what Banister recorded. Fields stand sorted by name, empty ones are left out.
Arguments that make no DDL (`info`, `key`, `onupdate`, the value of a Python-side `default`) are left out on both sides.
A value that hangs on a stand-in is written as `?`. Types are counted: the number of one that is a stand-in is kept, for
Banister may assume one there; a type of a library is written as the dialect spells it, and its number kept with a `~`.
"""
import datetime
import decimal
import enum
import inspect
import re
import uuid

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import base, elements, schema, sqltypes
from sqlalchemy.sql.compiler import SQLCompiler
from stand_ins import UNKNOWN, Unknown, UnknownBase

ARGUMENTS = ("length collation precision scale asdecimal decimal_return_scale timezone native_enum name schema "
             "create_constraint validate_strings none_as_null as_uuid unsigned zerofill display_width fsp charset "
             "national ascii unicode binary dimensions as_tuple zero_indexes native second_precision day_precision "
             "fields varying").split()
DEFAULTS = {"timezone": False, "native_enum": True, "create_constraint": False, "validate_strings": False,
            "none_as_null": False, "as_uuid": True, "unsigned": False, "zerofill": False, "national": False,
            "ascii": False, "unicode": False, "binary": False, "as_tuple": False, "zero_indexes": False,
            "native": True, "varying": False}
LIBRARIES = ("sqlalchemy_utils", "sqlmodel")
SPACE = re.compile(r"\s+")
PLACE = re.compile("['\"]?" + UNKNOWN.pattern + "['\"]?")
RANDOM = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
ESCAPED = {"\\u27e8": "⟨", "\\u27e9": "⟩"}

original_literal = SQLCompiler.render_literal_bindparam


def render_literal(self, bindparam, render_literal_value=elements._NoArg.NO_ARG, **kw):
    """Where a column has no type that could write its value, the value decides, as it does for a driver."""
    value = bindparam.value if render_literal_value is elements._NoArg.NO_ARG else render_literal_value
    if isinstance(value, Unknown):
        return str(value)
    try:
        return original_literal(self, bindparam, render_literal_value=render_literal_value, **kw)
    except sa.exc.CompileError:
        guessed = sa.bindparam(None, value, type_=sqltypes._resolve_value_to_type(value))
        return original_literal(self, guessed, **kw)


SQLCompiler.render_literal_bindparam = render_literal


@compiles(Unknown)
def unknown_type(element, compiler, **kw):
    return str(element)


def known(text):
    """The text on one line, with what nobody knows as a question mark."""
    for escape, bracket in ESCAPED.items():
        text = text.replace(escape, bracket)
    return RANDOM.sub("uuid", PLACE.sub("?", SPACE.sub(" ", text).strip()))


def fields(**given):
    return "{" + ", ".join(f"{k}={given[k]}" for k in sorted(given) if given[k] not in (None, "", "[]", "{}", False)) + "}"


def listed(texts):
    return "[" + ", ".join(texts) + "]"


def value_text(value):
    if isinstance(value, (Unknown, UnknownBase)):
        return "?"
    if isinstance(value, enum.Enum):
        return value_text(value.value)
    if isinstance(value, str):
        text = known(value)
        return text if text == "?" else "'" + text + "'"
    if value is None or isinstance(value, (bool, int)):
        return str(value)
    if isinstance(value, float):
        return str(decimal.Decimal(repr(value)).normalize())
    if isinstance(value, decimal.Decimal):
        return str(value.normalize())
    if isinstance(value, bytes):
        return "0x" + value.hex()
    if isinstance(value, (datetime.date, datetime.time)):
        return moment(value)
    if isinstance(value, datetime.timedelta):
        return "interval " + str(decimal.Decimal(repr(value.total_seconds())).normalize())
    if isinstance(value, uuid.UUID):
        return "uuid"
    if isinstance(value, dict):
        return listed(f"{value_text(k)}: {value_text(v)}" for k, v in value.items())
    if isinstance(value, (list, tuple, set, frozenset)):
        return listed(map(value_text, value))
    return type(value).__name__


def moment(value):
    """A moment near the run itself differs from run to run."""
    if isinstance(value, datetime.datetime):
        apart = datetime.datetime.now(value.tzinfo) - value
        near = abs(apart) < datetime.timedelta(days=1)
        return "now" if near else value.isoformat()
    return value.isoformat()


def name_text(name):
    if name is None or name is base._NONE_NAME:
        return None
    if isinstance(name, Unknown):
        return "?"
    return ("f:" if isinstance(name, elements.conv) else "") + known(str(name))


def table_name(name, of_schema=None):
    return ".".join(known(str(p)) for p in (of_schema, name) if isinstance(p, Unknown) or p)


class NotWritten(BaseException):
    """A failure of this script, which must not be taken for one of a migration."""


def ours(method):
    """The method, whose failures are this script's."""
    def called(*args, **kw):
        try:
            return method(*args, **kw)
        except Exception as error:
            raise NotWritten(f"{type(error).__name__}: {error}") from error

    return called


class Facts:
    """Writes operations for one dialect."""

    def __init__(self, dialect):
        self.dialect, self.types, self.unknown = type(dialect)(paramstyle="named"), 0, []

    # ---- types -----------------------------------------------------------------------------------------------------
    def type(self, type_):
        """A type with its arguments; counted, so that one that is stood in for can be named by its number."""
        self.types += 1
        number = self.types
        if type(type_).__module__.startswith(LIBRARIES):
            self.unknown.append(f"~{number}")
            return "ddl " + known(type_.compile(dialect=self.dialect))
        text = self.plain_type(type_)
        if text == "?":
            self.unknown.append(number)
        return text

    def plain_type(self, type_):
        if isinstance(type_, type) and not isinstance(type_, Unknown):
            if issubclass(type_, UnknownBase):
                return "?"
            type_ = type_()
        if isinstance(type_, (Unknown, UnknownBase)):
            return "?"
        class_ = self.known_class(type_)
        module, name = class_.__module__, class_.__name__
        if isinstance(type_, sa.types.TypeDecorator) and not module.startswith("sqlalchemy."):
            inner = self.plain_type(type_.impl)
            return "?" if inner == "?" else name + fields(elements=inner, variants=self.variants(type_))
        dialect = module.split(".")[2] + "." if module.startswith("sqlalchemy.dialects.") else ""
        parts = {n: v for n in self.argument_names(type_) if (v := self.argument(type_, n)) is not None}
        if isinstance(type_, sqltypes.Enum):
            unknown = [e for e in type_.enums if isinstance(e, Unknown)]
            if unknown and (len(type_.enums) == 1 or any(e._name.startswith("each of") for e in unknown)):
                return "?"
            parts["labels"] = listed(map(value_text, type_.enums))
            parts.pop("native", None)
            if type_.length == type_._default_length:
                parts.pop("length", None)
        if isinstance(type_, sqltypes.ARRAY):
            parts["elements"] = self.plain_type(type_.item_type)
        return dialect + name + fields(variants=self.variants(type_), **parts)

    @staticmethod
    def known_class(type_):
        """The class, or for one that a script derives without saying what its DDL is, SQLAlchemy's class behind it."""
        if not isinstance(type_, (sa.types.TypeDecorator, sa.types.UserDefinedType)):
            for class_ in type(type_).__mro__:
                if class_.__module__.startswith("sqlalchemy."):
                    return class_
                if {"__visit_name__", "get_col_spec", "_compiler_dispatcher"} & set(vars(class_)):
                    break
        return type(type_)

    def variants(self, type_):
        variants = getattr(type_, "_variant_mapping", {})
        return listed(f"{n}: {self.plain_type(v)}" for n, v in sorted(variants.items()))

    @staticmethod
    def argument_names(type_):
        return [n for n in ARGUMENTS if hasattr(type_, n) and not inspect.ismethod(getattr(type_, n))]

    @staticmethod
    def argument(type_, name):
        value = getattr(type_, name)
        if isinstance(value, Unknown):
            return "?"
        if isinstance(type_, (sqltypes.Boolean, sqltypes.Enum)) and name == "create_constraint":
            return "True" if value else None
        if name == "name" and isinstance(value, elements.quoted_name):
            value = str(value)
        usual = not isinstance(type_, sqltypes.Float) if name == "asdecimal" else DEFAULTS.get(name)
        return None if value is None or value == usual else value_text(value)

    # ---- expressions and statements --------------------------------------------------------------------------------
    def expression(self, value):
        """What stands in DDL: a plain value as such, an expression as the dialect spells it."""
        if isinstance(value, (Unknown, UnknownBase)):
            return "?"
        if isinstance(value, sa.TextClause):
            return known(value.text) + self.binds({n: b.value for n, b in value._bindparams.items() if not b.required}, None)
        if hasattr(value, "__clause_element__"):
            value = value.__clause_element__()
        if isinstance(value, sa.ClauseElement):
            return self.spelled(value, include_table=False)
        return value_text(value)

    def spelled(self, element, **kw):
        try:
            return known(str(element.compile(dialect=self.dialect, compile_kwargs={"literal_binds": True, **kw})))
        except Exception as error:
            return "refused " + type(error).__name__

    @ours
    def statement(self, statement, parameters=None):
        if isinstance(statement, str):
            return known(statement) + self.binds({}, parameters)
        if isinstance(statement, (Unknown, UnknownBase)):
            return "?"
        if isinstance(statement, sa.TextClause):
            binds = {n: b.value for n, b in statement._bindparams.items() if not b.required}
            return known(statement.text) + self.binds(binds, parameters)
        if isinstance(statement, sa.DDL):
            return known(self.spelled(statement))
        if isinstance(statement, (sa.Insert, sa.Update)):
            for name in [*(statement._values or {}), *(parameters if isinstance(parameters, dict) else {})]:
                known_column(statement.table, name)
        if parameters and isinstance(statement, (sa.Insert, sa.Update)) and isinstance(parameters, dict):
            names = {b.key for b in bound(statement)}
            values = {k: v for k, v in parameters.items() if k not in names}
            statement = statement.values(values) if values else statement
            parameters = {k: v for k, v in parameters.items() if k in names}
        if parameters and isinstance(parameters, dict):
            statement = with_values(statement, parameters)
        return self.spelled(statement)

    def binds(self, binds, parameters):
        if isinstance(parameters, dict):
            binds = {**binds, **parameters}
        elif parameters:
            binds = dict(enumerate(parameters)) if isinstance(parameters, (list, tuple)) else {"?": parameters}
        return "".join(f" :{n}={self.expression(binds[n])}" for n in sorted(binds, key=str))

    # ---- items of a table ------------------------------------------------------------------------------------------
    def default(self, default):
        """A server default; a plain string stands in quotes."""
        if default is None or isinstance(default, (schema.Computed, schema.Identity, schema.FetchedValue)) and not (
                isinstance(default, schema.DefaultClause)):
            return None
        argument = default.arg if isinstance(default, schema.DefaultClause) else default
        if isinstance(argument, sa.Sequence):
            return "nextval " + table_name(argument.name, argument.schema)
        return self.expression(argument)

    def computed(self, computed):
        if not isinstance(computed, schema.Computed):
            return None
        return fields(persisted=optional(computed.persisted), sql=self.expression(computed.sqltext))

    def identity(self, identity):
        if not isinstance(identity, schema.Identity):
            return None
        names = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache")
        return fields(given="True", always=bool(identity.always),
                      **{n: optional(getattr(identity, n, None)) for n in names})

    def column(self, column):
        if isinstance(column, (Unknown, UnknownBase)):
            return "?"
        default = column.server_default
        nullable = column._user_defined_nullable
        items = [*column.constraints, *column.foreign_keys]
        sequence = column.default if isinstance(column.default, sa.Sequence) and not column.default.optional else None
        return fields(
            name=name_text(column.name), type=self.type(column.type), primary_key=column.primary_key,
            nullable=str(nullable) if nullable is not schema.SchemaConst.NULL_UNSPECIFIED else None,
            default=self.default(default), computed=self.computed(column.computed or default),
            identity=self.identity(column.identity or default), unique=bool(column.unique), index=bool(column.index),
            comment=optional(column.comment),
            autoincrement=None if column.autoincrement == "auto" else str(column.autoincrement),
            items=listed(sorted(map(self.item, items))), sequence=sequence is not None and table_name(
                sequence.name, sequence.schema),
            python_default=column.default is not None and sequence is None, options=self.options(column.dialect_kwargs))

    def options(self, options):
        return listed(f"{k}: {self.option(options[k])}" for k in sorted(options)
                      if options[k] is not None and options[k] is not False)

    def option(self, option):
        if isinstance(option, dict):
            return listed(f"{value_text(k)}: {self.option(v)}" for k, v in option.items())
        if isinstance(option, (list, tuple)):
            return listed(map(self.option, option))
        return self.expression(option)

    def item(self, item):
        if isinstance(item, (Unknown, UnknownBase)):
            return "?"
        if isinstance(item, sa.ForeignKey):
            return self.key(item, [])
        if isinstance(item, sa.Index):
            return self.index(item.name, item.expressions, item.unique, item.dialect_kwargs)
        if isinstance(item, sa.ForeignKeyConstraint):
            return self.key(item, item.column_keys)
        if isinstance(item, sa.CheckConstraint):
            return "check" + self.constraint(item, condition=self.expression(item.sqltext))
        if isinstance(item, (sa.PrimaryKeyConstraint, sa.UniqueConstraint)):
            kind = "primary_key" if isinstance(item, sa.PrimaryKeyConstraint) else "unique"
            columns = [getattr(c, "name", c) for c in [*item._pending_colargs] or [*item.columns]]
            return kind + self.constraint(item, columns=listed(map(name_text, columns)))
        if isinstance(item, sa.Constraint):
            elements_ = [f"{self.expression(e)} with {o}" for e, _, o in getattr(item, "_render_exprs", [])]
            extra = {k: getattr(item, k, None) for k in ("using", "where")}
            given = {f"postgresql_{k}": self.expression(v) for k, v in extra.items() if v is not None}
            return "exclude" + self.constraint(item, elements=listed(elements_), exclude=listed(
                f"{k}: {v}" for k, v in sorted(given.items())))
        return type(item).__name__

    def constraint(self, item, **kw):
        return fields(name=name_text(item.name), deferrable=optional(getattr(item, "deferrable", None)),
                      initially=optional(getattr(item, "initially", None)),
                      options=self.options(item.dialect_kwargs), **kw)

    def key(self, item, columns):
        keys = item.elements if isinstance(item, sa.ForeignKeyConstraint) else [item]
        targets = [k._colspec if isinstance(k._colspec, str) else ".".join(filter(None, (
            k._colspec.table.schema, k._colspec.table.name, k._colspec.name))) for k in keys]
        return "foreign_key" + self.constraint(
            item, columns=listed(name_text(getattr(c, "name", c)) for c in columns), targets=listed(map(known, targets)),
            ondelete=optional(item.ondelete), onupdate=optional(item.onupdate), match=optional(item.match),
            use_alter=bool(item.use_alter))

    def index(self, name, parts, unique, options):
        return "index" + fields(name=name_text(name), parts=listed(map(self.part, parts)), unique=bool(unique),
                                options=self.options(options))

    def part(self, part):
        if isinstance(part, (schema.Column, sa.sql.expression.ColumnClause)) and not part.is_literal:
            return known(part.name)
        return known(part) if isinstance(part, str) else self.expression(part)

    # ---- operations ------------------------------------------------------------------------------------------------
    @ours
    def of(self, op):
        """Kind, target and details of an operation."""
        self.types, self.unknown = 0, []
        where = table_name(getattr(op, "table_name", None), getattr(op, "schema", None))
        kw = {k: v for k, v in (getattr(op, "kw", None) or {}).items() if v is not None}
        for kind, function in WRITERS.items():
            if isinstance(op, kind):
                return function(self, op, where, kw)
        return "plugin", type(op).__name__, ""

    def create_table(self, op, where, kw):
        named = {k: kw.pop(k, None) for k in ("comment", "prefixes", "info", "listeners", "quote", "keep_existing")}
        columns = [i for i in op.columns if isinstance(i, (sa.Column, Unknown))]
        others = [i for i in op.columns if not isinstance(i, (sa.Column, Unknown, sa.Index, sa.MetaData))]
        return "create_table", where, fields(
            columns=listed(map(self.column, columns)), constraints=listed(map(self.item, others)),
            indexes=listed(self.item(i) for i in op.columns if isinstance(i, sa.Index)),
            comment=optional(named["comment"]), prefixes=listed(named["prefixes"] or []),
            if_not_exists=bool(op.if_not_exists), options=self.options(kw))

    def drop_table(self, op, where, kw):
        return "drop_table", where, fields(if_exists=bool(op.if_exists))

    def rename_table(self, op, where, kw):
        return "rename_table", where, fields(to=known(op.new_table_name))

    def add_column(self, op, where, kw):
        names = ("insert_before", "insert_after")
        return "add_column", where, fields(
            column=self.column(op.column), if_not_exists=bool(op.if_not_exists),
            **{n: optional(kw.pop(n, None)) for n in names},
            options=self.options({k: v for k, v in vars(op).items() if k.startswith("inline_")}))

    def drop_column(self, op, where, kw):
        return "drop_column", where, fields(name=name_text(op.column_name), if_exists=bool(op.if_exists))

    def alter_column(self, op, where, kw):
        def setting(default):
            return None if default is False else "None" if default is None else self.default(default)

        new, old = op.modify_server_default, op.existing_server_default
        return "alter_column", where, fields(
            column=name_text(op.column_name), nullable=optional(op.modify_nullable), to=name_text(op.modify_name),
            type=self.type(op.modify_type) if op.modify_type is not None else None, default=setting(new),
            computed=self.computed(new), identity=self.identity(new),
            comment=None if op.modify_comment is False else value_text(op.modify_comment),
            autoincrement=optional(kw.pop("autoincrement", None)),
            existing_type=self.type(op.existing_type) if op.existing_type is not None else None,
            existing_nullable=optional(op.existing_nullable), existing_default=setting(old),
            existing_computed=self.computed(old), existing_identity=self.identity(old),
            existing_comment=optional(op.existing_comment),
            existing_autoincrement=optional(kw.pop("existing_autoincrement", None)),
            insert_before=optional(kw.pop("insert_before", None)), insert_after=optional(kw.pop("insert_after", None)),
            options=self.options(kw))

    def create_index(self, op, where, kw):
        return "create_index", where, self.index(op.index_name, op.columns, op.unique, kw)[5:] + fields(
            if_not_exists=bool(op.if_not_exists))

    def drop_index(self, op, where, kw):
        return "drop_index", where, fields(name=name_text(op.index_name), if_exists=bool(op.if_exists),
                                           options=self.options(kw))

    def create_foreign_key(self, op, where, kw):
        target = table_name(op.referent_table, kw.pop("referent_schema", None))
        where = table_name(op.source_table, kw.pop("source_schema", None))
        names = {n: optional(kw.pop(n, None)) for n in ("ondelete", "onupdate", "match", "deferrable", "initially")}
        return "create_constraint", where, "foreign_key" + fields(
            name=name_text(op.constraint_name), columns=listed(map(name_text, op.local_cols)),
            targets=listed(f"{target}.{name_text(c)}" for c in op.remote_cols), use_alter=bool(kw.pop("use_alter", False)),
            **names, options=self.options(kw))

    def create_primary_key(self, op, where, kw):
        return self.created("primary_key", op, where, kw)

    def create_unique(self, op, where, kw):
        return self.created("unique", op, where, kw)

    def created(self, kind, op, where, kw):
        kw.pop("schema", None)
        names = {n: optional(kw.pop(n, None)) for n in ("deferrable", "initially")}
        return "create_constraint", where, kind + fields(
            name=name_text(op.constraint_name), columns=listed(map(name_text, op.columns)), **names,
            options=self.options(kw))

    def create_check(self, op, where, kw):
        names = {n: optional(kw.pop(n, None)) for n in ("deferrable", "initially")}
        condition = op.condition
        text = known(condition) if isinstance(condition, str) else self.expression(condition)
        return "create_constraint", where, "check" + fields(
            name=name_text(op.constraint_name), condition=text, **names, options=self.options(kw))

    def create_exclude(self, op, where, kw):
        parts = [f"{known(e) if isinstance(e, str) else self.expression(e)} with {o}" for e, o in op.elements]
        extra = {"postgresql_where": op.where, "postgresql_using": kw.pop("using", None)}
        return "create_constraint", where, "exclude" + fields(
            name=name_text(op.constraint_name), elements=listed(parts), exclude=listed(
                f"{k}: {self.expression(v)}" for k, v in sorted(extra.items()) if v is not None))

    def drop_constraint(self, op, where, kw):
        return "drop_constraint", where, fields(name=name_text(op.constraint_name), type=optional(op.constraint_type),
                                                if_exists=bool(getattr(op, "if_exists", False)))

    def create_comment(self, op, where, kw):
        return "create_table_comment", where, fields(comment=optional(op.comment), existing=optional(op.existing_comment))

    def drop_comment(self, op, where, kw):
        return "drop_table_comment", where, fields(existing=optional(op.existing_comment))

    def bulk_insert(self, op, where, kw):
        rows = [listed(f"{k}: {self.expression(row[k])}" for k in row) for row in op.rows]
        columns = [f"{c.name}: {self.type(c.type)}" for c in op.table.c]
        return "bulk_insert", table_name(op.table.name, op.table.schema), fields(
            columns=listed(columns), rows=listed(rows), single=not op.multiinsert)

    def execute(self, op, where, kw):
        if isinstance(op.sqltext, (sa.schema.CreateSequence, sa.schema.DropSequence)):
            create = isinstance(op.sqltext, sa.schema.CreateSequence)
            asks = op.sqltext.if_not_exists if create else op.sqltext.if_exists
            return self.created_sequence("create_sequence" if create else "drop_sequence", op.sqltext.element, asks)
        return "execute", "", self.statement(op.sqltext)

    # ---- what is asked of a connection -----------------------------------------------------------------------------
    @ours
    def created_type(self, kind, type_, checkfirst):
        self.types, self.unknown = 0, []
        text = self.type(type_).replace("postgresql.ENUM{", "Enum{")
        return kind, "", fields(type=text, check_first=bool(checkfirst))

    @ours
    def created_sequence(self, kind, sequence, checkfirst):
        return kind, table_name(sequence.name, sequence.schema), fields(check_first=bool(checkfirst))

    @ours
    def table(self, table, checkfirst):
        """A whole table, as `metadata.create_all` makes it."""
        self.types, self.unknown = 0, []
        own = {k.constraint for c in table.columns for k in c.foreign_keys}
        constraints = [c for c in table.constraints if not getattr(c, "_type_bound", False) and c not in own]
        return "create_table", table_name(table.name, table.schema), fields(
            columns=listed(map(self.column, table.columns)), constraints=listed(sorted(map(self.item, constraints))),
            comment=optional(table.comment), if_not_exists=bool(checkfirst), options=self.options(table.dialect_kwargs))

    @ours
    def batch(self, where, arguments):
        self.types, self.unknown = 0, []
        given = {k: v for k, v in arguments.items() if v is not None}
        copied = given.get("copy_from")
        return "batch_alter_table", where, fields(
            recreate=arguments.get("recreate", "auto"), copy_from=copied is not None and name_text(copied.name),
            table_args=listed(map(self.item, given.get("table_args", ()))),
            table_kwargs=self.options(given.get("table_kwargs", {})),
            reflect_args=listed(map(self.column, given.get("reflect_args", ()))),
            reflect_kwargs=listed(sorted(given.get("reflect_kwargs", {}))),
            naming_convention=value_text(dict(sorted(given.get("naming_convention", {}).items()))),
            partial_reordering=value_text(given.get("partial_reordering", ())))


def optional(value):
    return None if value is None else "?" if isinstance(value, Unknown) else value_text(value)


def known_column(table, name):
    """A table of which nobody has seen the columns has every column that is named."""
    if isinstance(name, str) and getattr(table.c, "of_database", False):
        table.c[name]


def with_values(statement, parameters):
    """The statement with its named parameters filled in."""
    def fill(bind):
        if bind.key in parameters:
            bind.value, bind.required, bind.callable = parameters[bind.key], False, None

    return sa.sql.visitors.cloned_traverse(statement, {}, {"bindparam": fill})


def bound(statement):
    return [e for e in sa.sql.visitors.iterate(statement) if isinstance(e, elements.BindParameter)]


WRITERS = {
    ops.CreateTableOp: Facts.create_table, ops.DropTableOp: Facts.drop_table, ops.RenameTableOp: Facts.rename_table,
    ops.AddColumnOp: Facts.add_column, ops.DropColumnOp: Facts.drop_column, ops.AlterColumnOp: Facts.alter_column,
    ops.CreateIndexOp: Facts.create_index, ops.DropIndexOp: Facts.drop_index,
    ops.CreateForeignKeyOp: Facts.create_foreign_key, ops.CreatePrimaryKeyOp: Facts.create_primary_key,
    ops.CreateUniqueConstraintOp: Facts.create_unique, ops.CreateCheckConstraintOp: Facts.create_check,
    ops.DropConstraintOp: Facts.drop_constraint, ops.CreateTableCommentOp: Facts.create_comment,
    ops.DropTableCommentOp: Facts.drop_comment, ops.BulkInsertOp: Facts.bulk_insert, ops.ExecuteSQLOp: Facts.execute}
