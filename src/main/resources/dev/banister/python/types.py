"""Names of types."""

__all__ = ["SimpleNamespace", "MappingProxyType", "FunctionType", "LambdaType", "MethodType",
           "GeneratorType", "NoneType", "UnionType", "BuiltinFunctionType", "DynamicClassAttribute",
           "EllipsisType", "CoroutineType", "NotImplementedType", "GenericAlias", "new_class",
           "coroutine"]


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        inside = ", ".join(f"{n}={v!r}" for n, v in self.__dict__.items())
        return f"namespace({inside})"

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__

    __hash__ = None


class MappingProxyType:
    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __setitem__(self, key, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, key):
        raise TypeError("'mappingproxy' object doesn't support item deletion")

    def __eq__(self, other):
        return self._mapping == (
            other._mapping if isinstance(other, MappingProxyType) else other
        )

    __hash__ = None

    def __or__(self, other):
        return self._mapping | other

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return type(name, bases or (object,), namespace, **(kwds or {}))


def coroutine(func):
    return func


def _generator():
    yield


async def _coroutine():
    return None


class _Methods:
    def method(self):
        return None


FunctionType = LambdaType = type(_generator)
MethodType = type(_Methods().method)
GeneratorType = type(_generator())
CoroutineType = type(_coroutine())
NoneType = type(None)
EllipsisType = type(...)
UnionType = type(int | None)
GenericAlias = type(list[int])
NotImplementedType = type(NotImplemented)
BuiltinFunctionType = type(len)
DynamicClassAttribute = property
