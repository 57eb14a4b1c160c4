"""Enumerations, after the chapter on enum in Python's library reference."""

__all__ = [
    "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "EnumMeta", "EnumType", "auto", "unique",
    "member", "nonmember", "property", "ReprEnum",
]


_type = type


property = property


class auto:
    def __init__(self):
        self.value = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member(nonmember):
    pass


def _is_descriptor(value):
    return (
        hasattr(value, "__get__") or hasattr(value, "__set__") or isinstance(value, (type, property))
    )


def _is_member(name, value, cls_name):
    if isinstance(value, member):
        return True
    special = name.startswith("_") and name.endswith("_")
    if special or name.startswith(f"_{cls_name}__") or isinstance(value, nonmember):
        return False
    return not _is_descriptor(value)


class EnumMeta(type):
    def __new__(metacls, name, bases, namespace, **keywords):
        ignored = namespace.get("_ignore_", ())
        ignored = ignored.replace(",", " ").split() if isinstance(ignored, str) else ignored
        names = [n for n in namespace if _is_member(n, namespace[n], name)]
        values = [(n, namespace[n]) for n in names if n not in ignored]
        body = {}
        for key, value in namespace.items():
            if key not in names and key != "_ignore_":
                body[key] = value.value if isinstance(value, nonmember) else value
        mixin = None
        for base in bases:
            if isinstance(base, EnumMeta):
                if base._member_map_:
                    raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
                mixin = mixin or base._mixin_
            elif base is not object:
                mixin = base
        cls = type.__new__(metacls, name, bases, body)
        cls._mixin_ = mixin
        cls._member_map_ = {}
        cls._member_names_ = []
        cls._value2member_map_ = {}
        if mixin is not None:
            cls._show_as_members_()
        for key, value in values:
            cls._add_(key, value.value if isinstance(value, member) else value)
        return cls

    def _show_as_members_(cls):
        """Members are written as such, though the mixed-in class comes first."""
        for name in ("__repr__", "__str__", "__format__"):
            for each in cls.__mro__:
                if isinstance(each, EnumMeta) and name in each.__dict__:
                    type.__setattr__(cls, name, each.__dict__[name])
                    break
                if "__bn_script_class__" in each.__dict__ and name in each.__dict__:
                    break

    def _add_(cls, name, value):
        arguments = value if isinstance(value, tuple) else (value,)
        if isinstance(value, auto):
            earlier = [m._value_ for m in cls._member_map_.values()]
            value = cls._generate_next_value_(name, 1, len(cls._member_map_), earlier)
            arguments = (value,)
        own_new = cls._own_new_()
        if own_new is not None:
            made = own_new(cls, *arguments)
            value = getattr(made, "_value_", value)
        elif cls._mixin_ is None:
            made = object.__new__(cls)
        else:
            made = cls._mixin_.__new__(cls, *arguments)
            if not isinstance(value, (str, int, float)) or cls._mixin_ is str:
                value = cls._mixin_(*arguments)
        for same in cls._member_map_.values():
            if same._value_ == value and type(same._value_) is type(value):
                cls._member_map_[name] = same
                type.__setattr__(cls, name, same)
                return
        made._name_ = name
        made._value_ = value
        made._sort_order_ = len(cls._member_names_)
        initializer = getattr(cls, "__init__", None)
        if _is_python(initializer):
            made.__init__(*arguments)
        cls._member_map_[name] = made
        if cls._is_canonical_(value):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_[value] = made
        except TypeError:
            pass
        type.__setattr__(cls, name, made)

    def _is_canonical_(cls, value):
        return True

    def _own_new_(cls):
        for base in cls.__mro__:
            own = base.__dict__.get("__new__") if isinstance(base, EnumMeta) else None
            if isinstance(own, staticmethod):
                return own.__get__(None, cls)
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is not None:
            return cls._functional_(value, names, type, start)
        for known in cls._member_map_.values():
            if known is value or known._value_ == value:
                return known
        missing = cls._missing_(value)
        if missing is not None:
            return missing
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def _functional_(cls, name, names, mixin, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, dict):
            names = list(names.items())
        namespace = {}
        for index, entry in enumerate(names):
            if isinstance(entry, str):
                last = list(namespace.values())
                namespace[entry] = cls._generate_next_value_(entry, start, index, last)
            else:
                namespace[entry[0]] = entry[1]
        namespace["__qualname__"] = name
        namespace["__bn_script_class__"] = True
        return _type(cls)(name, (cls,) if mixin is None else (mixin, cls), namespace)

    def __iter__(cls):
        return iter([cls._member_map_[n] for n in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[n] for n in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        raise TypeError(
            "unsupported operand type(s) for 'in': "
            f"'{type(value).__name__}' and '{cls.__class__.__name__}'"
        )

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __repr__(cls):
        return f"<enum '{cls.__name__}'>"

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumType = EnumMeta


class Enum(metaclass=EnumMeta):
    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [v for v in last_values if isinstance(v, int)]
        return max(numbers) + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, specification):
        return format(str(self), specification)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        if self is other:
            return True
        mixin = type(self)._mixin_
        if mixin is None:
            return NotImplemented
        # int has no __eq__ of its own here, so the plain values are compared
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def _mixed_hash(self):
    return hash(self._value_)


class ReprEnum(Enum):
    pass


class IntEnum(int, Enum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, specification):
        return format(self._value_, specification)

    __hash__ = _mixed_hash


class StrEnum(str, Enum):
    def __new__(cls, *values):
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(values[0])
        return made

    def __str__(self):
        return self._value_

    def __format__(self, specification):
        return format(self._value_, specification)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __hash__ = _mixed_hash


class _FlagMeta(EnumMeta):
    def _is_canonical_(cls, value):
        return isinstance(value, int) and value > 0 and value & (value - 1) == 0

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>"


class Flag(Enum, metaclass=_FlagMeta):
    _keeps_unknown_ = False

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [v for v in last_values if isinstance(v, int)]
        return 1 << max(numbers).bit_length() if numbers else start

    @classmethod
    def _known_(cls):
        known = 0
        for each in cls._member_map_.values():
            known |= each._value_
        return known

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = cls._known_()
        if value < 0:
            value = (known if not cls._keeps_unknown_ else _mask(max(known, -value))) + 1 + value
        unknown = value & ~known
        if unknown and not cls._keeps_unknown_:
            width = max(value.bit_length(), known.bit_length()) + 1
            raise ValueError(
                f"{cls!r} invalid value {value}\n    given {_bits(value, width)}"
                f"\n  allowed {_bits(known, width)}"
            )
        made = object.__new__(cls) if cls._mixin_ is None else cls._mixin_.__new__(cls, value)
        names = [n for n in cls._member_names_ if cls._member_map_[n]._value_ & value]
        made._name_ = "|".join(names + ([str(unknown)] if unknown and names else [])) or None
        made._value_ = value
        cls._value2member_map_[value] = made
        return made

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def __iter__(self):
        for name in type(self)._member_names_:
            each = type(self)._member_map_[name]
            if each._value_ & self._value_:
                yield each

    def __len__(self):
        return self._value_.bit_count()

    def __or__(self, other):
        return type(self)(self._value_ | _flags(other))

    def __and__(self, other):
        return type(self)(self._value_ & _flags(other))

    def __xor__(self, other):
        return type(self)(self._value_ ^ _flags(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._keeps_unknown_:
            return type(self)(~self._value_ & _mask(max(type(self)._known_(), self._value_)))
        return type(self)(type(self)._known_() & ~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __eq__(self, other):
        return type(self) is type(other) and self._value_ == other._value_

    def __hash__(self):
        return hash(self._value_)


class IntFlag(int, Flag):
    _keeps_unknown_ = True
    # int comes first and would answer with plain numbers
    __or__ = __ror__ = Flag.__dict__["__or__"]
    __and__ = __rand__ = Flag.__dict__["__and__"]
    __xor__ = __rxor__ = Flag.__dict__["__xor__"]
    __invert__ = Flag.__dict__["__invert__"]

    def __eq__(self, other):
        return self._value_ == _flags(other)

    __hash__ = _mixed_hash

    def __str__(self):
        return str(self._value_)

    def __format__(self, specification):
        return format(self._value_, specification)


def _mask(value):
    return (1 << value.bit_length()) - 1


def _bits(value, width):
    digits = f"{value:0{width}b}"
    return f"0b{digits[0]} {digits[1:]}"


def _flags(value):
    return value._value_ if isinstance(value, Flag) else value


def _is_python(function):
    return function is not None and hasattr(function, "__code__")


def unique(enumeration):
    aliases = [n for n, m in enumeration._member_map_.items() if n != m._name_]
    if aliases:
        found = ", ".join(f"{a} -> {enumeration._member_map_[a]._name_}" for a in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {found}")
    return enumeration
