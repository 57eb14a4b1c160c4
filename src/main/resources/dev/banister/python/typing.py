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
    "ForwardRef", "MutableSet",
]

TYPE_CHECKING = False


class _Form:
    """A name such as Union that is indexed to make annotations."""

    def __init__(self, name, origin=None, args=(), module="typing"):
        self._name = name
        self._module = module
        self.__origin__ = origin
        self.__args__ = args

    def _in_collections(self):
        return _Form(self._name, module="collections.abc")

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Optional":
            return Union[args[0], None]
        if self._name == "Annotated":
            args = (_argument(args[0]),) + args[1:]
        elif self._name != "Literal":
            args = tuple([_argument(each) for each in args])
        if self._name == "Union":
            return _union(args)
        return _Form(self._name, self.__origin__ or self, args, self._module)

    def __call__(self, *args, **kwargs):
        if self._name in _CONCRETE:
            return _CONCRETE[self._name](*args, **kwargs)
        raise TypeError(f"Type {self._name} cannot be instantiated")

    def __or__(self, other):
        return _union((self, _argument(other)))

    def __ror__(self, other):
        return _union((_argument(other), self))

    def __eq__(self, other):
        if not isinstance(other, _Form) or self._name != other._name:
            return False
        if self._name == "Union":
            own, others = list(self.__args__), list(other.__args__)
            return len(own) == len(others) and all([_is_among(each, others) for each in own])
        if self._name == "Literal":
            return self.__args__ == other.__args__
        return len(self.__args__) == len(other.__args__) and all(
            [_is_among(each, [other.__args__[n]]) for n, each in enumerate(self.__args__)]
        )

    def __hash__(self):
        return hash(self._name)

    def __instancecheck__(self, instance):
        if self._name == "Any":
            raise TypeError("typing.Any cannot be used with isinstance()")
        if self._name == "Union":
            return isinstance(instance, self.__args__)
        if self.__args__:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        if _derives(type(instance), self._name):
            return True
        check = _CHECKS.get(self._name)
        if check is None:
            raise TypeError(f"typing.{self._name} cannot be used with isinstance()")
        return check(instance)

    def __subclasscheck__(self, cls):
        if self._name == "Union":
            return issubclass(cls, self.__args__)
        if self.__args__:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        kinds = _CLASSES.get(self._name)
        if kinds is None and not _derives(cls, self._name):
            raise TypeError(f"issubclass() with typing.{self._name} is not known here")
        return _derives(cls, self._name) or issubclass(cls, kinds)

    def __mro_entries__(self, bases):
        base = _BASES.get(self._name)
        if base is None and self._name in _ABSTRACT:
            import collections.abc as abc

            base = abc._mixins[self._name]
        if base is None:
            return (_Empty,) if not any(isinstance(b, type) for b in bases) else ()
        return (base,)

    def __repr__(self):
        inside = [_spell(a) for a in self.__args__]
        if self._name == "Union" and len(inside) == 2 and "NoneType" in inside:
            inside.remove("NoneType")
            return f"typing.Optional[{inside[0]}]"
        return f"{self._module}.{self._name}" + (f"[{', '.join(inside)}]" if inside else "")


def _argument(part):
    if part is None:
        return type(None)
    return ForwardRef(part) if type(part) is str else part


def _union(parts):
    flat = []
    for part in parts:
        nested = part.__args__ if type(part) is _Form and part._name == "Union" else (part,)
        flat.extend([each for each in nested if not _is_among(each, flat)])
    return flat[0] if len(flat) == 1 else _Form("Union", Union, tuple(flat))


def _is_among(part, others):
    """Asks nothing of a name that only the application knows, for nobody could answer."""
    compared = type(part) in (_Form, ForwardRef)
    return any(
        [part is each or compared and type(each) is type(part) and part == each for each in others]
    )


def _spell(part):
    if part is ...:
        return "..."
    if type(part) is list:
        return "[" + ", ".join([_spell(each) for each in part]) + "]"
    if isinstance(part, type):
        module = getattr(part, "__module__", None)
        if module is None:  # a stand-in for a class of the application
            return repr(part)
        return part.__qualname__ if module == "builtins" else f"{module}.{part.__qualname__}"
    return repr(part)


def _derives(cls, name):
    return any([getattr(each, "_abstract_name_", None) == name for each in cls.__mro__])


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return _union((self, _argument(other)))

    def __ror__(self, other):
        return _union((_argument(other), self))

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Empty:
    pass


_CONCRETE = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple}
_ABSTRACT = (
    "Mapping", "MutableMapping", "Sequence", "MutableSequence", "AbstractSet", "MutableSet",
    "Iterable", "Iterator", "Collection", "Sized", "Container", "Hashable", "Reversible",
)
_SEQUENCES = (list, tuple, str, bytes, range)
_CLASSES = {
    "List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple, "Type": type,
    "Sequence": _SEQUENCES, "MutableSequence": list, "Mapping": dict, "MutableMapping": dict,
    "AbstractSet": (set, frozenset), "MutableSet": set,
    "Collection": _SEQUENCES + (dict, set, frozenset),
    "Iterable": _SEQUENCES + (dict, set, frozenset),
}
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


class _ProtocolType(type):
    def __new__(metacls, name, bases, namespace, **keywords):
        cls = type.__new__(metacls, name, bases, namespace)
        cls._is_protocol_ = bool(bases) and any([b.__name__ == "Protocol" for b in bases])
        cls._is_runtime_ = False
        if cls._is_protocol_:
            own = [n for n in namespace if not n.startswith("_")]
            notes = [n for n in namespace.get("__annotations__", ()) if n not in own]
            inherited = [n for b in bases for n in getattr(b, "_members_", ())]
            cls._members_ = tuple(own + notes + inherited)
        return cls

    def __call__(cls, *args, **kwargs):
        if cls._is_protocol_:
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if not cls._is_protocol_:
            return type.__instancecheck__(cls, instance)
        if not cls._is_runtime_:
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        return all([hasattr(instance, name) for name in cls._members_])


class Protocol(metaclass=_ProtocolType):
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
    def __new__(metacls, name, bases, namespace, total=True, **keywords):
        cls = type.__new__(metacls, name, bases, namespace)
        notes = {}
        for base in reversed(bases):
            notes.update(getattr(base, "__annotations__", {}))
        notes.update(namespace.get("__annotations__", {}))
        cls.__annotations__ = notes
        cls.__total__ = total
        return cls

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            body = {"__annotations__": dict(fields), "__qualname__": name}
            return _TypedDictType(name, (TypedDict,), body, **kwargs)
        return dict(*args, **kwargs)

    def __init__(cls, name, bases, namespace, **keywords):
        pass

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")


class TypedDict(metaclass=_TypedDictType):
    pass


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, arg):
        return arg

    def __or__(self, other):
        return _union((self, _argument(other)))

    def __ror__(self, other):
        return _union((_argument(other), self))

    def __repr__(self):
        return f"__main__.{self.__name__}"


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
    cls._is_runtime_ = True
    return cls


def deprecated(message, **keywords):
    return lambda value: value


def dataclass_transform(**keywords):
    return lambda value: value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    _bn_native.unsupported("typing.get_type_hints")


def get_origin(tp):
    if type(tp) is type(int | None):
        return type(tp)
    origin = getattr(tp, "__origin__", None)
    if isinstance(origin, _Form):
        return _CONCRETE.get(origin._name, origin)
    return origin


def get_args(tp):
    args = getattr(tp, "__args__", ())
    return () if isinstance(tp, type) else args


def assert_never(value):
    raise AssertionError(f"Expected code to be unreachable, but got: {value!r}")


def assert_type(value, kind):
    return value


def reveal_type(value):
    return value
