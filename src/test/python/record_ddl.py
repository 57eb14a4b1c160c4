#!/usr/bin/env python3
"""Records what snippets of migration scripts ask Alembic to do, in the form of Banister's operations.

    record_ddl.py SNIPPETS.jsonl[.gz] > operations.jsonl
    record_ddl.py --cases CASES.py > cases.jsonl

Runs the body of every snippet with the real Alembic in offline mode, once for each dialect and mode it was recorded for,
and writes the operations that reach Alembic as JSON, in the shape that Jackson gives to the records of dev.banister.operation.
With --cases it also writes the SQL and the error, as a snippet has them. `raised` is the error of a script that failed before or beside an operation, e.g. in a constructor of SQLAlchemy.
Needs Python 3.11, alembic 1.20 and SQLAlchemy 2.1.
"""
import base64
import contextlib
import datetime
import decimal
import enum
import gzip
import io
import json
import logging
import re
import sys
import tempfile
import uuid
import warnings

import sqlalchemy as sa
from alembic import op as op_module
from alembic.config import Config
from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.sql import elements, functions, operators, schema, selectable
from sqlalchemy.sql.elements import conv

SPAN = {"file": "snippet.py", "line": 1, "endLine": 1}


class Unsupported(Exception):
    """A snippet holds something that the operations cannot express."""


# ---------------------------------------------------------------- values

def value(v):
    if v is None:
        return {"value": "Null"}
    if isinstance(v, bool):
        return {"value": "Bool", "bool": v}
    if isinstance(v, enum.Enum):
        return {"value": "Text", "text": v.name}
    if isinstance(v, int):
        return {"value": "Int", "number": v}
    if isinstance(v, float):
        return {"value": "Real", "number": v}
    if isinstance(v, decimal.Decimal):
        return {"value": "Decimal", "number": str(v)}
    if isinstance(v, str):
        return {"value": "Text", "text": str(v)}
    if isinstance(v, bytes):
        return {"value": "Bytes", "bytes": base64.b64encode(v).decode()}
    if isinstance(v, datetime.datetime):
        return {"value": "DateTime", "iso": v.isoformat()}
    if isinstance(v, datetime.date):
        return {"value": "Date", "iso": v.isoformat()}
    if isinstance(v, datetime.time):
        return {"value": "Time", "iso": v.isoformat()}
    if isinstance(v, datetime.timedelta):
        return {"value": "Interval", "seconds": str(decimal.Decimal(v // datetime.timedelta(microseconds=1)) / 1000000)}
    if isinstance(v, uuid.UUID):
        return {"value": "Uuid", "text": str(v)}
    if isinstance(v, (list, tuple, set, frozenset)):
        return {"value": "Sequence", "items": [value(i) for i in v]}
    if isinstance(v, dict):
        return {"value": "Mapping", "entries": [{"key": value(k), "value": value(i)} for k, i in v.items()]}
    raise Unsupported(f"value {v!r}")


# ---------------------------------------------------------------- types

PARAMETERS = {
    "length": None, "precision": None, "scale": None, "collation": None, "timezone": False, "native_enum": True,
    "create_constraint": False, "name": None, "schema": None, "native": True, "second_precision": None, "day_precision": None,
    "native_uuid": True, "as_uuid": True, "dimensions": None, "fields": None, "varying": False, "display_width": None,
    "unsigned": False, "zerofill": False, "charset": None, "ascii": False, "unicode": False, "binary": False, "national": False,
    "fsp": None, "create_type": True, "constraint_name": None, "not_null": None,
}


def plain_type():
    return {"name": "NullType", "dialect": "", "arguments": {}, "labels": [], "elements": [], "variants": {}, "unknown": None}


def column_type(t):
    if t is None:
        return None
    if isinstance(t, type):
        t = t()
    out = plain_type()
    cls = next(c for c in type(t).__mro__ if c.__name__.isupper() or not c.__module__.startswith("sqlalchemy.dialects"))
    module = cls.__module__
    out["name"] = cls.__name__
    if cls.__name__ == "NullType":
        return out
    found = re.match(r"sqlalchemy\.dialects\.(\w+)", module)
    out["dialect"] = found.group(1) if found else ""
    own = not module.startswith("sqlalchemy")
    if isinstance(t, sa.types.UserDefinedType):
        out["arguments"]["col_spec"] = value(t.get_col_spec())
    elif isinstance(t, sa.types.TypeDecorator) and own:
        out["elements"] = [column_type(t.load_dialect_impl(CURRENT["dialect"]))]
    elif not isinstance(t, sa.types.TypeDecorator) or isinstance(t, (sa.Interval, sa.PickleType)):
        arguments(t, out)
    for dialect, variant in t._variant_mapping.items():
        out["variants"][dialect] = column_type(variant)
    return out


def arguments(t, out):
    for name, default in PARAMETERS.items():
        given = getattr(t, name, default)
        if given != default and isinstance(given, (str, int, bool)) and not callable(given):
            out["arguments"][name] = value(given)
    if isinstance(t, (sa.Enum, mysql.ENUM, mysql.SET)):
        out["labels"] = list(t.values if isinstance(t, mysql.SET) else t.enums)
        computed = max([len(label) for label in out["labels"]] or [0])
        if t.length == computed:
            out["arguments"].pop("length", None)
        if isinstance(t, (mysql.ENUM, mysql.SET)):
            out["arguments"].pop("length", None)
    if isinstance(t, postgresql.DOMAIN):
        out["elements"] = [column_type(t.data_type)]
        if t.default is not None:
            out["arguments"]["default"] = value(str(t.default))
        if t.check is not None:
            out["arguments"]["check"] = value(str(t.check))
    if isinstance(t, sa.ARRAY):
        out["elements"] = [column_type(t.item_type)]
    out["arguments"] = {k: v for k, v in out["arguments"].items()}


# ---------------------------------------------------------------- expressions

def table_name(t):
    if t is None or not getattr(t, "name", None):
        return None
    return {"schema": getattr(t, "schema", None), "name": str(t.name)}


def literal(v, type_=None, inline=False):
    return {"sql": "Literal", "literal": value(v), "type": column_type(type_) or plain_type(), "inline": inline}


OPERATORS = {
    operators.eq: "eq", operators.ne: "ne", operators.lt: "lt", operators.le: "le", operators.gt: "gt", operators.ge: "ge",
    operators.add: "add", operators.sub: "sub", operators.mul: "mul", operators.truediv: "truediv", operators.mod: "mod",
    operators.neg: "neg", operators.and_: "and", operators.or_: "or", operators.is_: "is", operators.is_not: "is_not",
    operators.in_op: "in", operators.not_in_op: "not_in", operators.like_op: "like", operators.not_like_op: "not_like",
    operators.ilike_op: "ilike", operators.not_ilike_op: "not_ilike", operators.concat_op: "concat",
    operators.between_op: "between", operators.not_between_op: "not_between", operators.desc_op: "desc",
    operators.asc_op: "asc", operators.nulls_first_op: "nulls_first", operators.nulls_last_op: "nulls_last",
    operators.collate: "collate", operators.distinct_op: "distinct", operators.exists: "exists", operators.inv: "not",
    operators.is_distinct_from: "is_distinct_from", operators.is_not_distinct_from: "is_not_distinct_from",
    operators.any_op: "any", operators.all_op: "all",
}


def operation(name, *operands):
    return {"sql": "Operation", "operator": name, "operands": list(operands)}


def operator_name(o):
    return o.opstring if isinstance(o, operators.custom_op) else OPERATORS[o]


def expression(e):
    if isinstance(e, (str, int, float, bool, type(None), datetime.date, decimal.Decimal, uuid.UUID, bytes, dict, list, tuple,
                      datetime.time, datetime.timedelta)) and not isinstance(e, elements.quoted_name):
        return literal(e)
    if hasattr(e, "__clause_element__"):
        e = e.__clause_element__()
    if isinstance(e, elements.TextClause):
        return {"sql": "Text", "text": re.sub(r":(\w+)\\:", r":\1:", e.text), "binds": binds(e)}
    if type(e).__name__ == "_literal_bindparam":
        return literal(e.value, e.type, inline=True)
    if isinstance(e, elements.BindParameter):
        if e.expanding:
            return {"sql": "Group", "items": [literal(v, e.type) for v in e.value]}
        if e.required and e.value is None:
            return {"sql": "Bind", "name": e.key, "type": column_type(e.type)}
        return literal(e.effective_value, e.type)
    if isinstance(e, elements._textual_label_reference):
        return {"sql": "Text", "text": str(e.element), "binds": {}}
    if isinstance(e, elements.Null):
        return {"sql": "Constant", "name": "null"}
    if isinstance(e, elements.True_):
        return {"sql": "Constant", "name": "true"}
    if isinstance(e, elements.False_):
        return {"sql": "Constant", "name": "false"}
    if isinstance(e, elements.Grouping):
        return expression(e.element)
    if isinstance(e, elements.Label):
        return {"sql": "Label", "name": str(e.name), "operand": expression(e.element)}
    if isinstance(e, elements.Cast):
        return {"sql": "Cast", "operand": expression(e.clause), "type": column_type(e.type)}
    if isinstance(e, elements.Extract):
        return {"sql": "Function", "name": "extract", "arguments": [literal(e.field), expression(e.expr)],
                "type": column_type(sa.Integer())}
    if isinstance(e, functions.next_value):
        return {"sql": "NextValue", "sequence": table_name(e.sequence)}
    if isinstance(e, functions.FunctionElement):
        return {"sql": "Function", "name": ".".join([*getattr(e, "packagenames", ()), e.name]),
                "arguments": [] if is_star(e) else [expression(a) for a in e.clauses], "type": column_type(e.type)}
    if isinstance(e, elements.Case):
        return {"sql": "Case", "subject": expression(e.value) if e.value is not None else None,
                "whens": [{"condition": expression(c), "result": expression(r)} for c, r in e.whens],
                "otherwise": expression(e.else_) if e.else_ is not None else None}
    if isinstance(e, elements.AsBoolean):
        inner = expression(e.element)
        return operation("not", inner) if e.operator is operators.is_false else inner
    if isinstance(e, elements.BooleanClauseList):
        return operation(operator_name(e.operator), *[expression(c) for c in e.clauses])
    if isinstance(e, elements.ExpressionClauseList):
        return operation(operator_name(e.operator), *[expression(c) for c in e.clauses])
    if isinstance(e, elements.CollationClause):
        return literal(e.collation)
    if isinstance(e, elements.BinaryExpression):
        if e.operator in (operators.between_op, operators.not_between_op):
            low, high = e.right.element.clauses if isinstance(e.right, elements.Grouping) else e.right.clauses
            return operation(operator_name(e.operator), expression(e.left), expression(low), expression(high))
        return operation(operator_name(e.operator), expression(e.left), expression(e.right))
    if isinstance(e, selectable.Exists):
        return operation("exists", expression(e.element))
    if isinstance(e, elements.UnaryExpression):
        return operation(operator_name(e.operator or e.modifier), expression(e.element))
    if isinstance(e, elements.Tuple) or isinstance(e, elements.ClauseList):
        return {"sql": "Group", "items": [expression(c) for c in e.clauses]}
    if isinstance(e, selectable.ScalarSelect):
        return {"sql": "Subquery", "select": statement(e.element)}
    if isinstance(e, elements.ColumnClause):
        if e.is_literal:
            return {"sql": "Text", "text": str(e.name).replace(":", "\\:"), "binds": {}}
        return {"sql": "ColumnReference", "table": table_name(e.table), "name": str(e.name), "type": column_type(e.type)}
    if isinstance(e, (selectable.Select, selectable.SelectStatementGrouping)):
        return statement(e)
    raise Unsupported(f"expression {type(e)}")


def is_star(function):
    return function.name == "count" and [str(c) for c in function.clauses] == ["*"]


def binds(text):
    return {name: expression(p) for name, p in text._bindparams.items() if not (p.required and p.value is None)}


def statement(s):
    if isinstance(s, str):
        return {"sql": "Raw", "text": s, "binds": {}, "driver": False}
    if isinstance(s, elements.TextClause):
        return {"sql": "Raw", "text": s.text, "binds": binds(s), "driver": False}
    if isinstance(s, selectable.SelectStatementGrouping):
        return statement(s.element)
    if isinstance(s, selectable.Select):
        froms = [from_(f) for f in s.get_final_froms() if f not in CURRENT["enclosing"]]
        return {"sql": "Select", "columns": [expression(c) for c in s._raw_columns
                                              if isinstance(c, functions.FunctionElement) or not isinstance(c, selectable.FromClause)],
                "from": froms, "where": expression(s.whereclause) if s.whereclause is not None else None,
                "groupBy": [expression(g) for g in s._group_by_clauses], "having": None,
                "orderBy": [expression(g) for g in s._order_by_clauses],
                "limit": expression(s._limit_clause) if s._limit_clause is not None else None,
                "offset": expression(s._offset_clause) if s._offset_clause is not None else None, "distinct": bool(s._distinct)}
    if isinstance(s, sa.sql.dml.Insert):
        return insert(s)
    if isinstance(s, (sa.sql.dml.Update, sa.sql.dml.Delete)):
        CURRENT["enclosing"] = [s.table]
    if isinstance(s, sa.sql.dml.Update):
        values = {str(getattr(k, "name", k)): typed(s.table, k, v) for k, v in (in_order(s._values, s.table) if s._values else s._ordered_values or ())}
        read = [*(s._values or {}).values(), *([s.whereclause] if s.whereclause is not None else [])]
        others = dict.fromkeys(f for e in read for f in getattr(e, "_from_objects", []) if f is not s.table)
        return {"sql": "Update", "table": table_name(s.table), "values": values, "from": [from_(f) for f in others],
                "where": expression(s.whereclause) if s.whereclause is not None else None}
    if isinstance(s, sa.sql.dml.Delete):
        return {"sql": "Delete", "table": table_name(s.table),
                "where": expression(s.whereclause) if s.whereclause is not None else None}
    raise Unsupported(f"statement {type(s)}")


def typed(table, key, v):
    if isinstance(v, elements.BindParameter) and type(v).__name__ != "_literal_bindparam" and not v.required:
        column = table.c[getattr(key, "name", key)]
        return literal(v.value, column.type)
    if not isinstance(v, elements.ClauseElement):
        return literal(v, table.c[getattr(key, "name", key)].type)
    return expression(v)


def insert(s):
    conflict = s._post_values_clause
    if conflict is not None:
        s = s._generate()
        s._post_values_clause = None
        return upsert(insert(s), conflict, s.table)
    if s._multi_values:
        rows = [{str(getattr(k, "name", k)): v for k, v in row.items()} for row in s._multi_values[0]]
    elif s._values:
        rows = [{str(getattr(k, "name", k)): v for k, v in s._values.items()}]
    elif s.select is not None:
        return {"sql": "Insert", "table": table_name(s.table), "columns": [str(n) for n in s._select_names], "rows": [],
                "select": statement(s.select)}
    else:
        raise Unsupported("INSERT without values")
    order = [c.name for c in s.table.c if c.name in rows[0]]
    return {"sql": "Insert", "table": table_name(s.table), "columns": order,
            "rows": [[typed(s.table, n, row[n]) for n in order] for row in rows], "select": None}


def in_order(values, table_):
    """SQLAlchemy sets the columns in the order of the table."""
    names = [c.name for c in table_.c]
    return sorted(dict(values).items(), key=lambda item: names.index(getattr(item[0], "name", item[0])))


def upsert(inserted, conflict, table_):
    set_ = getattr(conflict, "update_values_to_set", None) or getattr(conflict, "update", None) or {}
    elements_ = getattr(conflict, "inferred_target_elements", None) or ()
    where_, target_where = getattr(conflict, "update_whereclause", None), getattr(conflict, "inferred_target_whereclause", None)
    return {"sql": "Upsert", "insert": inserted, "target": [column_reference(e) if isinstance(e, str) else expression(e) for e in elements_],
            "constraint": getattr(conflict, "constraint_target", None),
            "targetWhere": expression(target_where) if target_where is not None else None,
            "set": {str(getattr(k, "name", k)): typed(table_, k, v) for k, v in in_order(set_, table_)},
            "where": expression(where_) if where_ is not None else None}


def from_(f):
    if isinstance(f, selectable.Join):
        return {"from": "Join", "left": from_(f.left), "right": from_(f.right), "on": expression(f.onclause),
                "outer": f.isouter, "full": f.full}
    if isinstance(f, selectable.Alias):
        return {"from": "FromTable", "table": table_name(f.element), "alias": str(f.name)}
    if isinstance(f, selectable.Subquery):
        return {"from": "FromSelect", "select": statement(f.element), "alias": str(f.name)}
    return {"from": "FromTable", "table": table_name(f), "alias": None}


# ---------------------------------------------------------------- schema items

def name(n):
    if n is None or not isinstance(n, str):
        return None
    return {"text": str(n), "formatted": isinstance(n, conv)}


def options(kwargs):
    return {k: expression(v) for k, v in kwargs.items() if v is not None}


def column(c):
    default, computed, identity = None, None, None
    if isinstance(c.server_default, schema.Computed):
        computed = {"expression": expression(c.server_default.sqltext), "persisted": c.server_default.persisted}
    elif isinstance(c.server_default, schema.Identity):
        identity = identity_of(c.server_default)
    elif isinstance(c.server_default, schema.DefaultClause):
        default = expression(c.server_default.arg)
    given = c._user_defined_nullable
    sequence = c.default if isinstance(c.default, schema.Sequence) and not c.default.optional else None
    items = [foreign_key_item(f) for f in sorted(c.foreign_keys, key=lambda f: str(f._colspec))]
    items += [constraint(k) for k in sorted(c.constraints, key=lambda k: k._creation_order)]
    kwargs = options(dict(c.kwargs))
    if c.system:
        kwargs["system"] = literal(True)
    return {"name": str(c.name), "type": column_type(c.type), "nullable": given if isinstance(given, bool) else None,
            "primaryKey": c.primary_key, "serverDefault": default, "computed": computed, "identity": identity,
            "unique": bool(c.unique), "index": bool(c.index), "comment": c.comment,
            "autoincrement": c.autoincrement if isinstance(c.autoincrement, str) else str(bool(c.autoincrement)).lower(),
            "items": items, "sequence": sequence and str(sequence.name),
            "pythonDefault": c.default is not None and not isinstance(c.default, schema.Sequence), "options": kwargs}


def identity_of(i):
    names = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache", "order")
    return {"always": bool(i.always), "options": {n: value(getattr(i, n)) for n in names if getattr(i, n) is not None}}


def target(spec):
    if isinstance(spec, schema.Column):
        return table_name(spec.table), str(spec.name)
    parts = spec.split(".")
    if len(parts) == 1:
        return {"schema": None, "name": parts[0]}, None
    return {"schema": ".".join(parts[:-2]) or None, "name": parts[-2]}, parts[-1]


def actions(f):
    kwargs = {"deferrable": f.deferrable, "initially": f.initially, "match": f.match, "use_alter": f.use_alter or None}
    return options({**kwargs, **dict(getattr(f, "dialect_kwargs", {}) or getattr(f, "_unvalidated_dialect_kw", {}) or {})})


def foreign_key_item(f):
    table, referred = target(f._colspec if not isinstance(f._colspec, tuple) else f.target_fullname)
    return {"constraint": "ForeignKey", "name": name(f.name), "columns": [], "referencedTable": table,
            "referencedColumns": [referred] if referred else [], "onDelete": f.ondelete, "onUpdate": f.onupdate,
            "options": actions(f)}


def constraint(k):
    common = {"name": name(k.name), "options": options({**{n: getattr(k, n, None) for n in ("deferrable", "initially")},
                                                         **dict(k.dialect_kwargs)})}
    if isinstance(k, postgresql.ExcludeConstraint):
        extra = {"using": k.using, "where": k.where}
        return {"constraint": "Exclude", **common, "options": {**common["options"], **options(extra)},
                "elements": [{"expression": expression(e) if not isinstance(e, str) else column_reference(e), "operator": o}
                             for e, _, o in k._render_exprs]}
    if isinstance(k, schema.PrimaryKeyConstraint):
        return {"constraint": "PrimaryKey", **common, "columns": column_keys(k)}
    if isinstance(k, schema.UniqueConstraint):
        return {"constraint": "Unique", **common, "columns": column_keys(k)}
    if isinstance(k, schema.CheckConstraint):
        return {"constraint": "Check", **common, "condition": expression(k.sqltext)}
    if isinstance(k, schema.ForeignKeyConstraint):
        targets = [target(f._colspec) for f in k.elements]
        return {"constraint": "ForeignKey", "name": name(k.name), "columns": [str(n) for n in k.column_keys],
                "referencedTable": targets[0][0], "referencedColumns": [t[1] for t in targets],
                "onDelete": k.ondelete, "onUpdate": k.onupdate,
                "options": options({"deferrable": k.deferrable, "initially": k.initially, "match": k.match,
                                    "use_alter": k.use_alter or None, **dict(k.dialect_kwargs)})}
    raise Unsupported(f"constraint {type(k)}")


def column_keys(k):
    pending = getattr(k, "_pending_colargs", None)
    if pending:
        return [str(getattr(c, "name", c)) for c in pending if c is not None]
    return [str(c.name) for c in k.columns]


def column_reference(n):
    return {"sql": "ColumnReference", "table": None, "name": str(n), "type": plain_type()}


def part(p):
    return column_reference(p) if isinstance(p, str) else bare(expression(p))


def bare(tree):
    """A column of an index or a check stands without its table."""
    return tree


def index(i):
    parts = i.expressions
    return {"name": name(i.name), "parts": [part(p) for p in parts],
            "unique": bool(i.unique), "options": options(dict(i.dialect_kwargs))}


def table(items, table, comment=None, prefixes=(), kwargs=None):
    return {"name": table, "columns": [column(c) for c in items if isinstance(c, schema.Column)],
            "constraints": [constraint(k) for k in items if isinstance(k, schema.Constraint)],
            "indexes": [index(i) for i in items if isinstance(i, schema.Index)], "comment": comment,
            "prefixes": list(prefixes), "options": options(kwargs or {})}


def full_table(t):
    items = list(t.columns) + [k for k in sorted(t.constraints, key=lambda k: k._creation_order)
                               if not getattr(k, "_type_bound", False) and not column_made(k)] + list(t.indexes)
    return table(items, table_name(t), t.comment, t._prefixes, dict(t.dialect_kwargs))


def column_made(k):
    if isinstance(k, schema.ForeignKeyConstraint):
        return getattr(k, "_column_flag", False) or any(f.constraint is k and f.parent is not None and f in f.parent.foreign_keys
                                                        and k._implicit_generated if hasattr(k, "_implicit_generated") else False
                                                        for f in k.elements)
    return isinstance(k, schema.UniqueConstraint) and getattr(k, "_column_flag", False)


# ---------------------------------------------------------------- operations

def setting(v):
    return {"given": v is not False, "value": None if v is False or v is None else v}


def default_setting(v):
    """A server default of alter_column: as a setting, an identity, a computed."""
    if isinstance(v, schema.Computed):
        return setting(False), None, {"expression": expression(v.sqltext), "persisted": v.persisted}
    if isinstance(v, schema.Identity):
        return setting(False), identity_of(v), None
    if v is False or v is None:
        return setting(v), None, None
    if isinstance(v, schema.FetchedValue) and not isinstance(v, schema.DefaultClause):
        raise Unsupported("FetchedValue")
    return setting(expression(v.arg if isinstance(v, schema.DefaultClause) else v)), None, None


def named_table(n, s=None):
    return {"schema": s, "name": str(n)}


def convert(o):
    """The records of an operation of Alembic."""
    if isinstance(o, ops.CreateTableOp):
        kw = dict(o.kw)
        comment, prefixes = kw.pop("comment", o.comment if hasattr(o, "comment") else None), kw.pop("prefixes", None)
        kw.pop("info", None)
        return {"operation": "CreateTable", "ifNotExists": bool(o.if_not_exists),
                "table": table(o.columns, named_table(o.table_name, o.schema), comment,
                               prefixes or getattr(o, "prefixes", None) or (), kw)}
    if isinstance(o, ops.DropTableOp):
        return {"operation": "DropTable", "table": named_table(o.table_name, o.schema), "ifExists": bool(o.if_exists)}
    if isinstance(o, ops.RenameTableOp):
        return {"operation": "RenameTable", "table": named_table(o.table_name, o.schema), "newName": str(o.new_table_name)}
    if isinstance(o, ops.CreateTableCommentOp):
        return {"operation": "CreateTableComment", "table": named_table(o.table_name, o.schema), "comment": o.comment,
                "existingComment": o.existing_comment}
    if isinstance(o, ops.DropTableCommentOp):
        return {"operation": "DropTableComment", "table": named_table(o.table_name, o.schema),
                "existingComment": o.existing_comment}
    if isinstance(o, ops.AddColumnOp):
        kw = dict(o.kw)
        return {"operation": "AddColumn", "table": named_table(o.table_name, o.schema), "column": column(o.column),
                "ifNotExists": bool(o.if_not_exists), "insertBefore": kw.pop("insert_before", None),
                "insertAfter": kw.pop("insert_after", None),
                "options": options({"inline_references": o.inline_references or None,
                                    "inline_primary_key": o.inline_primary_key or None})}
    if isinstance(o, ops.DropColumnOp):
        return {"operation": "DropColumn", "table": named_table(o.table_name, o.schema), "column": str(o.column_name),
                "ifExists": bool(o.if_exists)}
    if isinstance(o, ops.AlterColumnOp):
        return alter_column(o)
    if isinstance(o, ops.CreateIndexOp):
        return {"operation": "CreateIndex", "table": named_table(o.table_name, o.schema), "ifNotExists": bool(o.if_not_exists),
                "index": {"name": name(o.index_name), "parts": [part(c) for c in o.columns], "unique": bool(o.unique),
                          "options": options(dict(o.kw))}}
    if isinstance(o, ops.DropIndexOp):
        return {"operation": "DropIndex", "name": name(o.index_name),
                "table": o.table_name and named_table(o.table_name, o.schema), "schema": o.schema,
                "ifExists": bool(o.if_exists), "options": options(dict(o.kw))}
    if isinstance(o, ops.DropConstraintOp):
        return {"operation": "DropConstraint", "table": named_table(o.table_name, o.schema), "name": name(o.constraint_name),
                "kind": o.constraint_type, "ifExists": bool(o.if_exists)}
    if isinstance(o, ops.AddConstraintOp):
        return add_constraint(o)
    if isinstance(o, ops.BulkInsertOp):
        if not isinstance(o.rows, list) or not all(isinstance(r, dict) for r in o.rows):
            raise Unsupported("rows")
        return {"operation": "BulkInsert", "table": table_name(o.table), "multiinsert": bool(o.multiinsert),
                "columnTypes": {str(c.name): column_type(c.type) for c in o.table.c},
                "rows": [{str(k): expression(v) for k, v in r.items()} for r in o.rows]}
    if isinstance(o, ops.ExecuteSQLOp):
        return execute(o.sqltext)
    raise Unsupported(f"operation {type(o)}")


def alter_column(o):
    kw = dict(o.kw)
    new, identity, computed = default_setting(o.modify_server_default)
    old, old_identity, old_computed = default_setting(o.existing_server_default)
    autoincrement, existing_autoincrement = kw.pop("autoincrement", None), kw.pop("existing_autoincrement", None)
    before, after = kw.pop("insert_before", None), kw.pop("insert_after", None)
    return {"operation": "AlterColumn", "table": named_table(o.table_name, o.schema), "column": str(o.column_name),
            "nullable": o.modify_nullable, "serverDefault": new, "newName": o.modify_name and str(o.modify_name),
            "type": column_type(o.modify_type), "comment": setting(o.modify_comment), "autoincrement": autoincrement,
            "identity": identity, "computed": computed,
            "existing": {"type": column_type(o.existing_type), "nullable": o.existing_nullable, "serverDefault": old,
                         "comment": o.existing_comment or None, "autoincrement": existing_autoincrement,
                         "identity": old_identity, "computed": old_computed},
            "insertBefore": before, "insertAfter": after, "options": options(kw)}


def add_constraint(o):
    if isinstance(o, ops.CreateForeignKeyOp):
        kw = dict(o.kw)
        schema_, referred = kw.pop("source_schema", None), kw.pop("referent_schema", None)
        out = {"constraint": "ForeignKey", "name": name(o.constraint_name), "columns": [str(c) for c in o.local_cols],
               "referencedTable": named_table(o.referent_table, referred), "referencedColumns": [str(c) for c in o.remote_cols],
               "onDelete": kw.pop("ondelete", None), "onUpdate": kw.pop("onupdate", None), "options": options(kw)}
        return {"operation": "CreateConstraint", "table": named_table(o.source_table, schema_), "constraint": out}
    if isinstance(o, ops.CreateCheckConstraintOp):
        condition = sa.text(o.condition) if isinstance(o.condition, str) else o.condition
        out = {"constraint": "Check", "name": name(o.constraint_name), "condition": expression(condition),
               "options": options(dict(o.kw))}
    elif isinstance(o, ops.CreateUniqueConstraintOp):
        out = {"constraint": "Unique", "name": name(o.constraint_name), "columns": [str(c) for c in o.columns],
               "options": options(dict(o.kw))}
    elif isinstance(o, ops.CreatePrimaryKeyOp):
        out = {"constraint": "PrimaryKey", "name": name(o.constraint_name), "columns": [str(c) for c in o.columns],
               "options": options(dict(o.kw))}
    elif type(o).__name__ == "CreateExcludeConstraintOp":
        elements_ = [{"expression": column_reference(e[0]) if isinstance(e[0], str) else expression(e[0]), "operator": e[1]}
                     for e in o.elements]
        out = {"constraint": "Exclude", "name": name(o.constraint_name), "elements": elements_,
               "options": options({"where": o.where, **dict(o.kw)})}
    else:
        raise Unsupported(f"constraint {type(o)}")
    return {"operation": "CreateConstraint", "table": named_table(o.table_name, o.schema), "constraint": out}


def execute(s):
    if isinstance(s, sa.schema.CreateSequence):
        return sequence("CreateSequence", s.element, False)
    if isinstance(s, sa.schema.DropSequence):
        return sequence("DropSequence", s.element, False)
    if isinstance(s, sa.schema.ExecutableDDLElement):
        text = str(s.compile(dialect=CURRENT["dialect"]))
        return {"operation": "Execute", "statement": {"sql": "Raw", "text": text, "binds": {}, "driver": True}}
    CURRENT["enclosing"] = []
    return {"operation": "Execute", "statement": statement(s)}


def sequence(kind, s, check_first):
    names = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache", "order")
    out = {"operation": kind, "sequence": table_name(s), "checkFirst": check_first}
    if kind == "CreateSequence":
        out["options"] = {n: value(getattr(s, n)) for n in names if getattr(s, n) is not None}
        if s.data_type is not None:
            out["options"]["data_type"] = value(str(s.data_type.compile(dialect=postgresql.dialect())))
    return out


# ---------------------------------------------------------------- recording

CURRENT = {"stack": [], "dialect": None, "inside": 0}


def record(o):
    CURRENT["stack"][-1].append(o)


def recorded(o, position=0):
    return {"index": position, "operation": o, "span": SPAN, "unknowns": [], "conditions": [], "repeated": False}


class Implementation(Exception):
    """Carries an error that an operation's implementation raised, which the Java writer must raise too."""

    def __init__(self, error):
        self.error = error


real_invoke = AbstractOperations.invoke
real_batch = AbstractOperations.batch_alter_table
real_autocommit = MigrationContext.autocommit_block


def invoke(self, operation_):
    try:
        record(convert(operation_))
    except Unsupported:
        raise
    except Exception as e:
        raise Unsupported(f"{type(operation_).__name__}: {e!r}")
    CURRENT["inside"] += 1
    try:
        return real_invoke(self, operation_)
    except Implementation:
        raise
    except Exception as e:
        raise Implementation(e)
    finally:
        CURRENT["inside"] -= 1


@contextlib.contextmanager
def batch_alter_table(self, table_name_, schema=None, recreate="auto", partial_reordering=None, copy_from=None, table_args=(),
                      table_kwargs={}, reflect_args=(), reflect_kwargs={}, naming_convention=None):
    inner = []
    node = {"operation": "BatchAlterTable", "table": named_table(table_name_, schema), "recreate": recreate,
            "copyFrom": full_table(copy_from) if copy_from is not None else None,
            "tableArgs": [constraint(k) for k in table_args if isinstance(k, sa.Constraint)], "tableKwargs": options(table_kwargs),
            "reflectArgs": [column(c) for c in reflect_args if isinstance(c, sa.Column)],
            "reflectKwargs": {k: value(v) for k, v in reflect_kwargs.items() if isinstance(v, (str, bool, int, type(None)))},
            "namingConvention": naming_convention or {},
            "partialReordering": [list(p) for p in partial_reordering or ()], "operations": []}
    record(node)
    CURRENT["stack"].append(inner)
    body_done = False
    try:
        with real_batch(self, table_name_, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs,
                        reflect_args, reflect_kwargs, naming_convention) as b:
            yield b
            body_done = True
            CURRENT["stack"].pop()
            node["operations"] = [recorded(o, n) for n, o in enumerate(inner)]
    except Implementation:
        raise
    except Exception as e:
        if body_done or recreate not in ("auto", "always", "never"):
            raise Implementation(e)
        raise
    finally:
        if not body_done:
            CURRENT["stack"].pop()
            node["operations"] = [recorded(o, n) for n, o in enumerate(inner)]


@contextlib.contextmanager
def autocommit_block(self):
    record({"operation": "BeginAutocommit"})
    with real_autocommit(self):
        yield
        record({"operation": "EndAutocommit"})


def outermost(method, make):
    def wrapped(self, bind, checkfirst=True, **kw):
        if not CURRENT["inside"]:
            record(make(self, bool(checkfirst)))
        CURRENT["inside"] += 1
        try:
            return method(self, bind, checkfirst=checkfirst, **kw)
        except Implementation:
            raise
        except Exception as e:
            raise Implementation(e)
        finally:
            CURRENT["inside"] -= 1
    return wrapped


def patch():
    AbstractOperations.invoke = invoke
    AbstractOperations.batch_alter_table = batch_alter_table
    MigrationContext.autocommit_block = autocommit_block
    for cls in (sa.types.SchemaType, postgresql.ENUM, postgresql.named_types.NamedType, postgresql.DOMAIN):
        for verb, kind in (("create", "CreateType"), ("drop", "DropType")):
            if verb in vars(cls):
                setattr(cls, verb, outermost(vars(cls)[verb], lambda t, c, kind=kind: {
                    "operation": kind, "type": column_type(t), "checkFirst": c}))
    schema.Sequence.create = outermost(schema.Sequence.create, lambda s, c: sequence("CreateSequence", s, c))
    schema.Sequence.drop = outermost(schema.Sequence.drop, lambda s, c: sequence("DropSequence", s, c))


def described(error):
    cls = f"{type(error).__module__}.{type(error).__name__}".removeprefix("builtins.")
    return [cls, re.sub(r" at 0x[0-9a-f]+", "", str(error).split("\n")[0])[:300]]


def run(body, dialect, script, config, naming=None):
    operations, sql, error = [], [], None
    CURRENT.update(stack=[operations], dialect=None, inside=0, enclosing=[])
    raised = None
    with EnvironmentContext(config, script, as_sql=True, fn=lambda heads, ctx: []) as env:
        env.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"}, literal_binds=True,
                      output_buffer=io.StringIO(), transaction_per_migration=True,
                      target_metadata=sa.MetaData(naming_convention=naming) if naming else None)
        context = env.get_context()
        CURRENT["dialect"] = context.dialect
        context.impl.static_output = lambda text: sql.append(text.rstrip().removesuffix(";"))
        scope = {"op": op_module, "sa": sa, "postgresql": postgresql, "mysql": mysql, "sqlite": sqlite}
        code = "def upgrade():\n" + "".join(f"    {line}\n" if line else "\n" for line in body.split("\n"))
        try:
            with Operations.context(context):
                exec(compile(code, "snippet.py", "exec"), scope)
                scope["upgrade"]()
        except Implementation as e:
            error = described(e.error)
        except Unsupported:
            raise
        except Exception as e:
            raised = error = described(e)
    return operations, raised, sql, error


def snippets(source, script, config):
    """The operations of recorded snippets."""
    opened = gzip.open(source, "rt", encoding="utf-8") if source.endswith(".gz") else open(source, encoding="utf-8")
    done = set()
    with opened as lines:
        for line in lines:
            snippet = json.loads(line)
            key = snippet["id"], snippet["dialect"]
            if key in done or snippet["mode"] != "offline":
                continue
            done.add(key)
            try:
                operations, raised, _, _ = run(snippet["body"], snippet["dialect"], script, config)
            except Unsupported as e:
                print(f"left out: {snippet['id']} {snippet['dialect']}: {e}", file=sys.stderr)
                continue
            yield {"id": snippet["id"], "dialect": snippet["dialect"], "operations": operations, "raised": raised}


def cases(source, script, config):
    """Cases with what Alembic makes of them."""
    scope = {}
    with open(source, encoding="utf-8") as file:
        exec(compile(file.read(), source, "exec"), scope)
    for number, case in enumerate(scope["CASES"]):
        for dialect in case["dialects"]:
            operations, raised, sql, error = run(case["body"], dialect, script, config, case["naming"])
            yield {"id": f"case_{number}", "body": case["body"], "naming": case["naming"] or {}, "dialect": dialect,
                   "operations": operations, "raised": raised, "sql": sql, "error": error}


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    patch()
    with tempfile.TemporaryDirectory() as empty:
        config = Config()
        config.set_main_option("script_location", empty)
        script = ScriptDirectory(empty)
        records = cases(sys.argv[2], script, config) if sys.argv[1] == "--cases" else snippets(sys.argv[1], script, config)
        for record_ in records:
            print(json.dumps(record_, ensure_ascii=False))


if __name__ == "__main__":
    main()
