"""Data classes, after the chapter on dataclasses in Python's library reference."""

__all__ = [
    "dataclass", "field", "fields", "asdict", "astuple", "replace", "is_dataclass", "MISSING",
    "FrozenInstanceError", "InitVar", "KW_ONLY", "Field", "make_dataclass",
]


class _Missing:
    def __repr__(self):
        return "<dataclasses.MISSING>"


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class InitVar:
    def __class_getitem__(cls, item):
        return cls


class KW_ONLY:
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind(annotation):
    text = annotation.strip("\"' ")
    head = text.split("[")[0].split(".")[-1]
    return head if head in ("ClassVar", "InitVar", "KW_ONLY") else "field"


def _own_fields(cls, kw_only):
    own = []
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        kind = _kind(annotation)
        if kind == "ClassVar":
            continue
        if kind == "KW_ONLY":
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        made = default if isinstance(default, Field) else field(default=default)
        made.name = name
        made.type = annotation
        made._init_only = kind == "InitVar"
        if made.kw_only is MISSING:
            made.kw_only = kw_only
        if isinstance(made.default, (list, dict, set)):
            raise ValueError(
                f"mutable default {type(made.default)} for field {name} is not allowed: "
                "use default_factory"
            )
        if isinstance(default, Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        own.append(made)
    return own


def _collect(cls, kw_only):
    collected = {}
    for base in reversed(cls.__mro__[1:]):
        for each in base.__dict__.get("__dataclass_fields__", {}).values():
            collected[each.name] = each
    for each in _own_fields(cls, kw_only):
        collected[each.name] = each
    return collected


def _check_order(positional):
    optional = False
    for each in positional:
        has_default = each.default is not MISSING or each.default_factory is not MISSING
        if optional and not has_default:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
        optional = optional or has_default


def _plural(count, names):
    quoted = [repr(n) for n in names]
    if count == 1:
        return quoted[0]
    if count == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _initializer(cls, all_fields, frozen):
    positional = [f for f in all_fields if f.init and not f.kw_only]
    keyword = [f for f in all_fields if f.init and f.kw_only]
    _check_order(positional)
    title = f"{cls.__qualname__}.__init__()"
    accepted = {f.name for f in positional + keyword}

    def __init__(self, *arguments, **keywords):
        if len(arguments) > len(positional):
            wanted = len(positional) + 1
            required = wanted - len([f for f in positional if _optional(f)])
            count = f"{wanted}" if required == wanted else f"from {required} to {wanted}"
            plural = "argument" if wanted == 1 else "arguments"
            raise TypeError(
                f"{title} takes {count} positional {plural} but {len(arguments) + 1} were given"
            )
        given = {f.name: value for f, value in zip(positional, arguments)}
        for name, value in keywords.items():
            if name in given:
                raise TypeError(f"{title} got multiple values for argument '{name}'")
            if name not in accepted:
                raise TypeError(f"{title} got an unexpected keyword argument '{name}'")
            given[name] = value
        _require(title, "positional", [f for f in positional if f.name not in given])
        _require(title, "keyword-only", [f for f in keyword if f.name not in given])
        extra = []
        for each in all_fields:
            if each.init and each.name in given:
                value = given[each.name]
            elif each.default_factory is not MISSING:
                value = each.default_factory()
            elif each.default is not MISSING:
                value = each.default
            else:
                continue
            if each._init_only:
                extra.append(value)
            else:
                object.__setattr__(self, each.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*extra)

    return __init__


def _optional(each):
    return each.default is not MISSING or each.default_factory is not MISSING


def _require(title, kind, missing):
    names = [f.name for f in missing if not _optional(f)]
    if names:
        plural = "argument" if len(names) == 1 else "arguments"
        raise TypeError(
            f"{title} missing {len(names)} required {kind} {plural}: "
            f"{_plural(len(names), names)}"
        )


def _values(instance, names):
    return tuple([getattr(instance, name) for name in names])


def _comparison(names, compare):
    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(_values(self, names), _values(other, names))

    return method


def _refuse_set(self, name, value):
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_delete(self, name):
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, kw_only, match_args):
    collected = _collect(cls, kw_only)
    cls.__dataclass_fields__ = collected
    all_fields = list(collected.values())
    shown = [f.name for f in all_fields if f.repr and not f._init_only]
    compared = [f.name for f in all_fields if f.compare and not f._init_only]
    own = cls.__dict__
    if init:
        cls.__init__ = _initializer(cls, all_fields, frozen)
    if repr_ and "__repr__" not in own:
        def __repr__(self):
            inside = ", ".join(f"{n}={getattr(self, n)!r}" for n in shown)
            return f"{type(self).__qualname__}({inside})"

        cls.__repr__ = __repr__
    explicit_hash = "__hash__" in own and own["__hash__"] is not _bn_native.unhashable
    if eq and "__eq__" not in own:
        equal = _comparison(compared, lambda a, b: a == b)
        cls.__eq__ = equal

        def __ne__(self, other):
            result = equal(self, other)
            return result if result is NotImplemented else not result

        cls.__ne__ = __ne__
    if order:
        cls.__lt__ = _comparison(compared, lambda a, b: a < b)
        cls.__le__ = _comparison(compared, lambda a, b: a <= b)
        cls.__gt__ = _comparison(compared, lambda a, b: a > b)
        cls.__ge__ = _comparison(compared, lambda a, b: a >= b)
    hashed = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash or eq and frozen and not explicit_hash:
        cls.__hash__ = lambda self: hash(_values(self, hashed))
    elif eq and not explicit_hash:
        cls.__hash__ = _bn_native.unhashable
    if frozen:
        cls.__setattr__ = _refuse_set
        cls.__delattr__ = _refuse_delete
    if match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple([f.name for f in all_fields if f.init and not f.kw_only])
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, match_args)
        if slots:
            _close(made)
        return made

    return wrap if cls is None else wrap(cls)


def _close(cls):
    """Instances with slots take no other attributes."""
    names = list(cls.__dataclass_fields__)
    assign = cls.__setattr__

    def __setattr__(self, name, value):
        if name not in names and not hasattr(type(self), name):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        assign(self, name, value)

    cls.__setattr__ = __setattr__


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    body = dict(namespace or {})
    notes = {}
    for each in fields:
        name, kind, *default = (each, "typing.Any") if isinstance(each, str) else each
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        notes[name] = kind if isinstance(kind, str) else getattr(kind, "__name__", repr(kind))
        if default:
            body[name] = default[0]
    body["__annotations__"] = notes
    body["__qualname__"] = cls_name
    return dataclass(type(cls_name, bases or (object,), body), **options)


def is_dataclass(value):
    return hasattr(value, "__dataclass_fields__")


def fields(value):
    if not is_dataclass(value):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in value.__dataclass_fields__.values() if not f._init_only])


def _convert(value, inner):
    if is_dataclass(value) and not isinstance(value, type):
        return inner(value)
    if isinstance(value, dict):
        return {_convert(k, inner): _convert(v, inner) for k, v in value.items()}
    if isinstance(value, list):
        return [_convert(v, inner) for v in value]
    if isinstance(value, tuple):
        return tuple([_convert(v, inner) for v in value])
    return value


def asdict(value, *, dict_factory=dict):
    return dict_factory(
        [(f.name, _convert(getattr(value, f.name), asdict)) for f in fields(value)]
    )


def astuple(value, *, tuple_factory=tuple):
    return tuple_factory([_convert(getattr(value, f.name), astuple) for f in fields(value)])


def replace(value, /, **changes):
    for each in value.__dataclass_fields__.values():
        if each.init and each.name not in changes and not each._init_only:
            changes[each.name] = getattr(value, each.name)
    return type(value)(**changes)
