"""Writes the two tables of names that the facade of SQLAlchemy reads.

Run with the SQLAlchemy that the facade follows:

    python src/test/python/sqlalchemy_facts.py src/main/resources/dev/banister/recorder/sqlalchemy
"""

import importlib
import inspect
import pathlib
import sys

import sqlalchemy as sa
from sqlalchemy.sql import sqltypes, type_api
from sqlalchemy.types import TypeEngine

DIALECTS = ["postgresql", "mysql", "sqlite", "oracle", "mssql"]

ATTRIBUTED = {
    "Column": sa.Column,
    "ColumnElement": sa.BinaryExpression,
    "Function": sa.sql.functions.Function,
    "TextClause": sa.TextClause,
    "Table": sa.Table,
    "TableClause": sa.TableClause,
    "Alias": sa.Alias,
    "Subquery": sa.Subquery,
    "CTE": sa.CTE,
    "Join": sa.sql.expression.Join,
    "Select": sa.Select,
    "CompoundSelect": sa.CompoundSelect,
    "Insert": sa.Insert,
    "Update": sa.Update,
    "Delete": sa.Delete,
    "MetaData": sa.MetaData,
    "Constraint": sa.UniqueConstraint,
    "ForeignKeyConstraint": sa.ForeignKeyConstraint,
    "ForeignKey": sa.ForeignKey,
    "Index": sa.Index,
    "Sequence": sa.Sequence,
}


def home(cls):
    parts = cls.__module__.split(".")
    return parts[2] if parts[:2] == ["sqlalchemy", "dialects"] else ""


def key(cls):
    return f"{home(cls)}.{cls.__name__}" if home(cls) else cls.__name__


def parameters(cls):
    init = cls.__dict__.get("__init__")
    if init is None:
        return ""
    names = []
    star = False
    for parameter in list(inspect.signature(init).parameters.values())[1:]:
        if parameter.name.startswith("_"):
            continue
        if parameter.kind is parameter.VAR_POSITIONAL:
            star = True
            names.append("*" + parameter.name)
        elif parameter.kind is parameter.VAR_KEYWORD:
            names.append("**" + parameter.name)
        else:
            if parameter.kind is parameter.KEYWORD_ONLY and not star:
                star = True
                names.append("*")
            optional = parameter.default is not parameter.empty
            names.append(parameter.name + ("=None" if optional else ""))
    return "(" + ", ".join(names) + ")"


def type_lines():
    found = {}
    exported = []
    for dialect in [""] + DIALECTS:
        module = importlib.import_module("sqlalchemy.dialects." + dialect) if dialect else sqltypes
        names = sorted(dir(module)) + ([] if dialect else ["UserDefinedType", "TypeDecorator"])
        for name in names:
            cls = getattr(module, name, None) or getattr(type_api, name, None)
            if not inspect.isclass(cls) or not issubclass(cls, TypeEngine):
                continue
            if name.startswith("_") or name == "TypeEngine":
                continue
            for ancestor in cls.__mro__:
                if issubclass(ancestor, TypeEngine) and ancestor is not TypeEngine:
                    found[key(ancestor)] = ancestor
            exported.append((dialect + "." + name if dialect else name, key(cls)))
    for name, cls in found.items():
        bases = [key(b) for b in cls.__bases__ if issubclass(b, TypeEngine)]
        yield f"{name} < {', '.join(bases)} {parameters(cls)}".rstrip()
    for name, target in exported:
        if target != name:
            yield f"{name} = {target}"


def attribute_lines():
    for name, cls in ATTRIBUTED.items():
        yield name + ": " + " ".join(a for a in sorted(dir(cls)) if not a.startswith("_"))


def main(folder):
    target = pathlib.Path(folder)
    (target / "types.txt").write_text("\n".join(dict.fromkeys(type_lines())) + "\n")
    (target / "attributes.txt").write_text("\n".join(attribute_lines()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
