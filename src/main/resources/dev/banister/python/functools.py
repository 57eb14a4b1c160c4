"""Functions over functions, after the chapter on functools in Python's library reference."""

__all__ = [
    "reduce", "partial", "partialmethod", "wraps", "update_wrapper", "lru_cache", "cache",
    "cached_property", "total_ordering", "cmp_to_key", "singledispatch", "singledispatchmethod",
    "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
]

_missing = object()


def reduce(function, iterable, initial=_missing, /):
    iterator = iter(iterable)
    if initial is _missing:
        try:
            result = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        result = initial
    for item in iterator:
        result = function(result, item)
    return result


WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


class partial:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        shown = [repr(self.func)] + [repr(each) for each in self.args]
        shown += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"functools.partial({', '.join(shown)})"


class partialmethod(partial):
    def __get__(self, instance, owner):
        return partial(self.func, instance, *self.args, **self.keywords)


def update_wrapper(wrapper, wrapped, assigned=(), updated=()):
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        if hasattr(wrapped, name):
            try:
                setattr(wrapper, name, getattr(wrapped, name))
            except (AttributeError, TypeError):
                continue
    for name, value in getattr(wrapped, "__dict__", {}).items():
        if not isinstance(wrapped, type) and not name.startswith(("_", "func_", "im_")):
            setattr(wrapper, str(name), value)
    try:
        wrapper.__wrapped__ = wrapped
    except (AttributeError, TypeError):
        return wrapper
    return wrapper


def wraps(wrapped, assigned=(), updated=()):
    return lambda wrapper: update_wrapper(wrapper, wrapped)


class _Cached:
    def __init__(self, function, maxsize):
        self._function = function
        self._maxsize = maxsize
        self._kept = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, function)

    def __call__(self, *args, **keywords):
        key = (args, tuple(keywords.items()))
        if key in self._kept:
            self._hits += 1
            value = self._kept.pop(key)
        else:
            self._misses += 1
            value = self._function(*args, **keywords)
        self._kept[key] = value
        if self._maxsize is not None and len(self._kept) > self._maxsize:
            del self._kept[next(iter(self._kept))]
        return value

    def __get__(self, instance, owner):
        return self if instance is None else partial(self, instance)

    def cache_clear(self):
        self._kept.clear()
        self._hits = self._misses = 0

    def cache_info(self):
        from collections import namedtuple

        info = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
        return info(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": False}


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128)
    return lambda function: _Cached(function, maxsize)


def cache(function):
    return _Cached(function, None)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.name] = value
        return value


def total_ordering(cls):
    own = cls.__dict__
    if "__lt__" in own:
        less = cls.__lt__
        given = {
            "__gt__": lambda a, b: not (less(a, b) or a == b),
            "__le__": lambda a, b: less(a, b) or a == b,
            "__ge__": lambda a, b: not less(a, b),
        }
    elif "__gt__" in own:
        greater = cls.__gt__
        given = {
            "__lt__": lambda a, b: not (greater(a, b) or a == b),
            "__ge__": lambda a, b: greater(a, b) or a == b,
            "__le__": lambda a, b: not greater(a, b),
        }
    elif "__le__" in own:
        at_most = cls.__le__
        given = {
            "__gt__": lambda a, b: not at_most(a, b),
            "__lt__": lambda a, b: at_most(a, b) and not a == b,
            "__ge__": lambda a, b: not at_most(a, b) or a == b,
        }
    elif "__ge__" in own:
        at_least = cls.__ge__
        given = {
            "__lt__": lambda a, b: not at_least(a, b),
            "__gt__": lambda a, b: at_least(a, b) and not a == b,
            "__le__": lambda a, b: not at_least(a, b) or a == b,
        }
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in given.items():
        if name not in own:
            setattr(cls, name, method)
    return cls


def cmp_to_key(compare):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

    return Key


class _Registry:
    """Implementations by the class of an argument; the nearest class wins."""

    def __init__(self, function):
        self._function = function
        self.registry = {object: function}

    def dispatch(self, cls):
        fitting = [kind for kind in self.registry if issubclass(cls, kind)]
        for kind in fitting:
            if not any([other is not kind and issubclass(other, kind) for other in fitting]):
                return self.registry[kind]
        return self._function

    def register(self, cls, func=None):
        if not isinstance(cls, type):
            _bn_native.unsupported("A class for functools.singledispatch taken from an annotation")
        if func is None:
            return lambda given: self.register(cls, given)
        self.registry[cls] = func
        return func


def singledispatch(func):
    known = _Registry(func)

    def dispatched(first, *args, **keywords):
        return known.dispatch(type(first))(first, *args, **keywords)

    dispatched.register = known.register
    dispatched.dispatch = known.dispatch
    dispatched.registry = known.registry
    return update_wrapper(dispatched, func)


class singledispatchmethod:
    def __init__(self, func):
        self._known = _Registry(func)

    def register(self, cls, method=None):
        return self._known.register(cls, method)

    def __get__(self, instance, owner=None):
        def dispatched(first, *args, **keywords):
            chosen = self._known.dispatch(type(first))
            return chosen.__get__(instance, owner)(first, *args, **keywords)

        return dispatched
