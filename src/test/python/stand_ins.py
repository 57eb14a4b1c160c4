"""Stands in for what a migration asks of the application, of libraries that are not installed, and of the database.

Whatever is done with an `Unknown` gives another one; when a script decides by one, `WAYS` says which way it goes.
"""
import builtins
import importlib
import importlib.abc
import importlib.machinery
import json
import opcode
import pickle
import re
import sys
import types

import sqlalchemy as sa

UNKNOWN = re.compile("⟨[^⟨⟩]*⟩")
PATIENCE = 20
CHOICES = 40


class Ways:
    """Which way unknown conditions go: as told, and beyond that for true; the same question has the same answer."""

    def __init__(self):
        self.begin(())

    def begin(self, branches):
        self.branches, self.taken, self.known, self.asked = branches, [], {}, {}

    def decide(self, question):
        times = self.asked[question] = self.asked.get(question, 0) + 1
        if question not in self.known:
            at = len(self.known)
            self.known[question] = self.branches[at] if at < len(self.branches) else at < CHOICES or at % 2 == 0
            if at < CHOICES:
                self.taken.append(self.known[question])
        return self.known[question] != (times > PATIENCE)


WAYS = Ways()


def spelled(value):
    return value._name if isinstance(value, Unknown) else repr(value) if isinstance(
        value, (str, int, float, bool, type(None), tuple, list)) else type(value).__name__


class Unknown(sa.types.UserDefinedType, sa.sql.roles.SQLRole):
    """Whatever is asked of it gives another one."""
    cache_ok = True

    def __init__(self, name="unknown"):
        plain = UNKNOWN.sub("", name)
        self.__dict__["_name"] = plain if len(plain) <= 300 else plain[:200] + " … " + plain[-100:]

    def __getattr__(self, name):
        if name.startswith("__") and name not in ("__table__", "__tablename__") or name in SQLALCHEMY_ASKS:
            raise AttributeError(name)
        return Unknown(f"{self._name}.{name}")

    def __setattr__(self, name, value):
        self.__dict__[name] = value

    def __call__(self, *args, **kw):
        last = self._name.rpartition(".")[2]
        decorates = len(args) == 1 and not kw
        if decorates and isinstance(args[0], types.FunctionType):
            return args[0]
        if decorates and isinstance(args[0], type) and not last[:1].isupper() and last not in ABOUT_A_CLASS:
            return args[0]
        given = [spelled(a) for a in args] + [f"{k}={spelled(v)}" for k, v in kw.items()]
        return Unknown(f"{self._name}({', '.join(given)})")

    def __mro_entries__(self, bases):
        return () if UnknownBase in bases or any(b is not self and isinstance(b, Unknown) for b in bases[:bases.index(
            self)]) else (UnknownBase,)

    def keys(self):
        """No names when it is spread over keyword arguments."""
        frame = sys._getframe(1)
        spread = frame.f_code.co_code[frame.f_lasti] in (opcode.opmap["DICT_MERGE"], opcode.opmap["DICT_UPDATE"])
        return [] if spread else Unknown(f"{self._name}.keys()")

    def __bool__(self):
        return WAYS.decide(self._name)

    def __iter__(self):
        """One item that stands for each; as many as there are names when it is unpacked."""
        frame = sys._getframe(1)
        code, at = frame.f_code.co_code, frame.f_lasti
        if code[at] == opcode.opmap["UNPACK_SEQUENCE"]:
            return iter([self[i] for i in range(code[at + 1])])
        return iter((Unknown(f"each of {self._name}"),))

    def __instancecheck__(self, instance):
        return WAYS.decide(f"isinstance({spelled(instance)}, {self._name})")

    def __contains__(self, item):
        return WAYS.decide(f"{spelled(item)} in {self._name}")

    def __getitem__(self, key):
        return Unknown(f"{self._name}[{spelled(key)}]")

    def __setitem__(self, key, value):
        pass

    __delitem__ = lambda self, key: None

    def __str__(self):
        return f"⟨{self._name}⟩"

    __repr__ = __str__

    def __format__(self, specification):
        return str(self)

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return True if other is self else Unknown(f"{self._name} == {spelled(other)}")

    def __ne__(self, other):
        return False if other is self else Unknown(f"{self._name} != {spelled(other)}")

    def __add__(self, other):
        return str(self) + other if isinstance(other, str) else Unknown(f"{self._name} + {spelled(other)}")

    def __radd__(self, other):
        return other + str(self) if isinstance(other, str) else Unknown(f"{spelled(other)} + {self._name}")

    def __int__(self):
        return 255

    def __float__(self):
        return 255.0

    def __neg__(self):
        return Unknown(f"-{self._name}")

    def fetchmany(self, size=None):
        """The first batch of rows that nobody has read stands for all of them; then there is none."""
        if "_fetched" in self.__dict__:
            return []
        self.__dict__["_fetched"] = True
        return Unknown(f"{self._name}.fetchmany()")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


SQLALCHEMY_ASKS = {"_sa_instance_state", "_sa_class_manager", "key", "_set_parent_with_dispatch", "_set_table",
                   "_static_cache_key", "_is_tuple_type", "should_evaluate_none", "_isnull", "_default_dialect",
                   "_variant_mapping", "render_bind_cast", "hashable", "comparator_factory", "_has_column_expression",
                   "_has_bind_expression", "sort_key_function", "_is_type_decorator", "_is_array", "_is_star",
                   "self_group", "allows_lambda", "_role_name", "uses_inspection", "_resolve_literal_only"}
ABOUT_A_CLASS = {"query", "select", "aliased", "get", "scalar", "scalars", "insert", "update", "delete"}
OPERATORS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "sub": "-", "rsub": "-", "mul": "*", "rmul": "*",
             "truediv": "/", "rtruediv": "/", "floordiv": "//", "rfloordiv": "//", "mod": "%", "and": "&", "rand": "&",
             "or": "|", "ror": "|"}

for _name, _sign in OPERATORS.items():
    def _operator(self, other, sign=_sign):
        return Unknown(f"{self._name} {sign} {spelled(other)}")

    setattr(Unknown, f"__{_name}__", _operator)


class Cell(Unknown):
    """A value of a row: the same as that of the same row, which is known by the statement that asked for it."""

    def __init__(self, name, row):
        super().__init__(name)
        self.__dict__["_row"] = row

    def __hash__(self):
        return hash((self._name, self._row))

    def __eq__(self, other):
        same = isinstance(other, Cell) and (other._name, other._row) == (self._name, self._row)
        return True if same else super().__eq__(other)


class UnknownBase:
    """The base of a class whose base is a stand-in."""

    def __init_subclass__(cls, **kw):
        pass

    def __init__(self, *args, **kw):
        pass

    def __getattr__(self, name):
        if name.startswith("__") or name in SQLALCHEMY_ASKS:
            raise AttributeError(name)
        return Unknown(f"{type(self).__name__}.{name}")


class UnknownModule(types.ModuleType):
    """A module that nobody has, or a package of which only some modules are here."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        inner = f"{self.__name__}.{name}"
        found = importlib.machinery.PathFinder.find_spec(inner, self.__dict__.get("__path__") or [])
        if found is not None and found.origin is not None:
            return importlib.import_module(inner)
        return Unknown(inner)


def asked_isinstance(value, class_):
    """What class something unknown is of is as unknown as the rest of it."""
    if not isinstance(value, Unknown):
        return isinstance(value, class_)
    classes = class_ if isinstance(class_, tuple) else (class_,)
    return WAYS.decide(f"isinstance({value._name}, {[spelled(c) + getattr(c, '__name__', '') for c in classes]})")


class HelperLoader(importlib.machinery.SourceFileLoader):
    """Loads a module of the project, which may ask after the class of something unknown."""

    def exec_module(self, module):
        module.isinstance = asked_isinstance
        super().exec_module(module)


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands in for every module that nobody else finds, and for packages of which only a folder is here."""

    def __init__(self, projects):
        self.projects = projects

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.stdlib_module_names or name.startswith(("alembic", "sqlalchemy.")):
            return None
        found = importlib.machinery.PathFinder.find_spec(name, path)
        if found is not None and found.origin is not None:
            if found.origin.startswith(self.projects) and found.origin.endswith(".py"):
                found.loader = HelperLoader(name, found.origin)
            return found
        spec = importlib.machinery.ModuleSpec(name, self, is_package=True)
        if found is not None:
            spec.submodule_search_locations = list(found.submodule_search_locations)
        return spec

    def create_module(self, spec):
        return UnknownModule(spec.name)

    def exec_module(self, module):
        pass


def tolerant(function, name):
    """The function, but what it makes of something unknown is unknown."""
    def called(*args, **kw):
        unknown = any(isinstance(a, Unknown) for a in args)
        return Unknown(f"{name}({', '.join(map(spelled, args))})") if unknown else function(*args, **kw)

    return called


def install(projects):
    """From here on; `projects` is the folder below which the modules of projects lie."""
    sys.meta_path.insert(len(sys.meta_path) - 1, StandIns(projects))
    literal = sa.sql.coercions._is_literal
    sa.sql.coercions._is_literal = lambda element: isinstance(element, Unknown) or literal(element)
    asserted = sa.util.assert_arg_type
    sa.util.assert_arg_type = lambda arg, types_, name: arg if isinstance(arg, Unknown) else asserted(arg, types_, name)
    for name in ("len", "sorted", "next", "sum", "min", "max", "round", "abs", "range"):
        original = getattr(builtins, name)
        if not isinstance(original, type):
            setattr(builtins, name, tolerant(original, name))
    pickle.dumps = tolerant(pickle.dumps, "pickle.dumps")
    pickle.loads = tolerant(pickle.loads, "pickle.loads")
    original_dumps = json.dumps
    json.loads = tolerant(json.loads, "json.loads")
    json.dumps = lambda value, *args, **kw: Unknown(f"json.dumps({spelled(value)})") if isinstance(
        value, Unknown) else original_dumps(value, *args, default=kw.pop("default", str), **kw)
    for name in ("match", "search", "fullmatch", "sub", "split", "findall"):
        original = getattr(re, name)
        setattr(re, name, tolerant(original, f"re.{name}"))
