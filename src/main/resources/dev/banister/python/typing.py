"""Names for annotations; at run time they accept everything and check nothing."""

__all__ = [
    "Any", "Union", "Optional", "List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Callable",
    "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Iterable", "Iterator",
    "Generator", "AsyncGenerator", "AsyncIterator", "AsyncIterable", "Awaitable", "Coroutine",
    "Collection", "Container", "Hashable", "Sized", "Reversible", "Literal", "Final", "ClassVar",
    "Annotated", "TypeVar", "ParamSpec", "TypeVarTuple", "Generic", "Protocol", "NamedTuple",
    "TypedDict", "NewType", "TYPE_CHECKING", "cast", "overload", "no_type_check", "final",
    "override", "runtime_checkable", "NoReturn", "Never", "Self", "LiteralString", "TypeAlias",
    "TypeGuard", "Required", "NotRequired", "ReadOnly", "Unpack", "Concatenate", "Text", "AnyStr",
    "IO", "TextIO", "BinaryIO", "Pattern", "Match", "SupportsInt", "SupportsFloat",
    "SupportsIndex", "SupportsAbs", "SupportsBytes", "ContextManager", "AsyncContextManager",
    "DefaultDict", "OrderedDict", "Counter", "Deque", "ChainMap", "AbstractSet", "ByteString",
    "KeysView", "ValuesView", "ItemsView", "get_type_hints", "get_origin", "get_args",
    "assert_never", "assert_type", "reveal_type", "dataclass_transform", "deprecated",
    "ForwardRef",
]

TYPE_CHECKING = False


class _Form:
    """A name such as Union that is indexed to make annotations."""

    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Optional":
            return _Form("Union", self, args + (None,))
        return _Form(self._name, self.__origin__ or self, args)

    def __call__(self, *args, **kwargs):
        if self._name in _CONCRETE:
            return _CONCRETE[self._name](*args, **kwargs)
        raise TypeError(f"Type {self._name} cannot be instantiated")

    def __or__(self, other):
        return _Form("Union", self, (self, other))

    def __ror__(self, other):
        return _Form("Union", self, (other, self))

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self.__args__) == (
            other._name, other.__args__,
        )

    def __hash__(self):
        return hash(self._name)

    def __instancecheck__(self, instance):
        if self._name == "Any":
            raise TypeError("typing.Any cannot be used with isinstance()")
        if self._name == "Union":
            return isinstance(instance, tuple([type(None) if a is None else a for a in self.__args__]))
        if self.__args__:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        check = _CHECKS.get(self._name)
        if check is None:
            raise TypeError(f"typing.{self._name} cannot be used with isinstance()")
        return check(instance)

    def __mro_entries__(self, bases):
        base = _BASES.get(self._name)
        if base is None:
            return (_Empty,) if not any(isinstance(b, type) for b in bases) else ()
        return (base,)

    def __repr__(self):
        if self._name == "Union" and len(self.__args__) == 2 and self.__args__[1] is None:
            return f"typing.Optional[{_spell(self.__args__[0])}]"
        inside = ", ".join(_spell(a) for a in self.__args__)
        return f"typing.{self._name}[{inside}]" if self.__args__ else f"typing.{self._name}"


def _spell(part):
    if part is None:
        return "NoneType"
    return part.__name__ if isinstance(part, type) else repr(part)


class _Empty:
    pass


_CONCRETE = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple}
_BASES = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple}


def _has(name):
    return lambda value: hasattr(type(value), name) or hasattr(value, name)


def _is_iterable(value):
    try:
        iter(value)
    except TypeError:
        return False
    return True


_CHECKS = {
    "List": lambda v: isinstance(v, list),
    "Dict": lambda v: isinstance(v, dict),
    "Set": lambda v: isinstance(v, set),
    "FrozenSet": lambda v: isinstance(v, frozenset),
    "Tuple": lambda v: isinstance(v, tuple),
    "Type": lambda v: isinstance(v, type),
    "Sequence": lambda v: isinstance(v, (list, tuple, str, bytes, range)),
    "MutableSequence": lambda v: isinstance(v, list),
    "Mapping": lambda v: isinstance(v, dict),
    "MutableMapping": lambda v: isinstance(v, dict),
    "AbstractSet": lambda v: isinstance(v, (set, frozenset)),
    "MutableSet": lambda v: isinstance(v, set),
    "Iterable": _is_iterable,
    "Iterator": _has("__next__"),
    "Generator": lambda v: hasattr(v, "send") and hasattr(v, "throw"),
    "Collection": lambda v: isinstance(v, (list, tuple, str, bytes, range, dict, set, frozenset)),
    "Container": _has("__contains__"),
    "Sized": _has("__len__"),
    "Callable": callable,
    "Hashable": lambda v: not isinstance(v, (list, dict, set)),
}

Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
List = _Form("List")
Dict = _Form("Dict")
Set = _Form("Set")
FrozenSet = _Form("FrozenSet")
Tuple = _Form("Tuple")
Type = _Form("Type")
Callable = _Form("Callable")
Sequence = _Form("Sequence")
MutableSequence = _Form("MutableSequence")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
MutableSet = _Form("MutableSet")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
Generator = _Form("Generator")
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterator = _Form("AsyncIterator")
AsyncIterable = _Form("AsyncIterable")
Awaitable = _Form("Awaitable")
Coroutine = _Form("Coroutine")
Collection = _Form("Collection")
Container = _Form("Container")
Hashable = _Form("Hashable")
Sized = _Form("Sized")
Reversible = _Form("Reversible")
Literal = _Form("Literal")
Final = _Form("Final")
ClassVar = _Form("ClassVar")
Annotated = _Form("Annotated")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
ReadOnly = _Form("ReadOnly")
Unpack = _Form("Unpack")
Concatenate = _Form("Concatenate")
Text = str
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")
Pattern = _Form("Pattern")
Match = _Form("Match")
SupportsInt = _Form("SupportsInt")
SupportsFloat = _Form("SupportsFloat")
SupportsIndex = _Form("SupportsIndex")
SupportsAbs = _Form("SupportsAbs")
SupportsBytes = _Form("SupportsBytes")
ContextManager = _Form("ContextManager")
AsyncContextManager = _Form("AsyncContextManager")
DefaultDict = _Form("DefaultDict")
OrderedDict = _Form("OrderedDict")
Counter = _Form("Counter")
Deque = _Form("Deque")
ChainMap = _Form("ChainMap")
AbstractSet = _Form("AbstractSet")
ByteString = _Form("ByteString")
KeysView = _Form("KeysView")
ValuesView = _Form("ValuesView")
ItemsView = _Form("ItemsView")
ForwardRef = _Form("ForwardRef")


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 default=None, infer_variance=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __or__(self, other):
        return _Form("Union", self, (self, other))

    def __ror__(self, other):
        return _Form("Union", self, (other, self))

    def __repr__(self):
        return f"~{self.__name__}"


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    def __iter__(self):
        return iter((self,))


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol:
    def __class_getitem__(cls, item):
        return cls


class _NamedTupleType(type):
    def __new__(metacls, name, bases, namespace, **keywords):
        if not any(isinstance(b, _NamedTupleType) for b in bases):
            return type.__new__(metacls, name, bases, namespace)
        from collections import namedtuple

        notes = namespace.get("__annotations__", {})
        defaults = [namespace[n] for n in notes if n in namespace]
        made = namedtuple(name, list(notes), defaults=defaults)
        body = {k: v for k, v in namespace.items() if k not in notes}
        body["__annotations__"] = notes
        return type.__new__(type, name, (made,), body)


class NamedTuple(metaclass=_NamedTupleType):
    def __new__(cls, name, fields=(), **keywords):
        from collections import namedtuple

        return namedtuple(name, [f[0] for f in fields])


class _TypedDictType(type):
    def __new__(metacls, name, bases, namespace, **keywords):
        namespace = {k: v for k, v in namespace.items()}
        return type.__new__(metacls, name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __init__(cls, name, bases, namespace, **keywords):
        pass


class TypedDict(metaclass=_TypedDictType):
    pass


def NewType(name, kind):
    def make(value):
        return value

    make.__name__ = name
    return make


def cast(kind, value):
    return value


def overload(function):
    def refuse(*args, **kwargs):
        raise NotImplementedError("You should not call an overloaded function.")

    return refuse


def no_type_check(value):
    return value


def final(value):
    return value


def override(value):
    return value


def runtime_checkable(cls):
    return cls


def deprecated(message, **keywords):
    return lambda value: value


def dataclass_transform(**keywords):
    return lambda value: value


def get_type_hints(value, *args, **kwargs):
    return dict(getattr(value, "__annotations__", {}))


def get_origin(form):
    return getattr(form, "__origin__", None)


def get_args(form):
    return getattr(form, "__args__", ())


def assert_never(value):
    raise AssertionError(f"Expected code to be unreachable, but got: {value!r}")


def assert_type(value, kind):
    return value


def reveal_type(value):
    return value
