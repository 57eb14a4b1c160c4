"""Functions over functions, after the chapter on functools in Python's library reference."""

__all__ = [
    "reduce", "partial", "partialmethod", "wraps", "update_wrapper", "lru_cache", "cache",
    "cached_property", "total_ordering", "cmp_to_key", "singledispatch",
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


class partial:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


class partialmethod(partial):
    def __get__(self, instance, owner):
        return partial(self.func, instance, *self.args, **self.keywords)


def update_wrapper(wrapper, wrapped, assigned=(), updated=()):
    for name in ("__name__", "__doc__"):
        if hasattr(wrapped, name):
            try:
                setattr(wrapper, name, getattr(wrapped, name))
            except (AttributeError, TypeError):
                continue
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
        update_wrapper(self, function)

    def __call__(self, *args, **keywords):
        key = (args, tuple(keywords.items()))
        if key in self._kept:
            value = self._kept.pop(key)
        else:
            value = self._function(*args, **keywords)
        self._kept[key] = value
        if self._maxsize is not None and len(self._kept) > self._maxsize:
            del self._kept[next(iter(self._kept))]
        return value

    def __get__(self, instance, owner):
        return self if instance is None else partial(self, instance)

    def cache_clear(self):
        self._kept.clear()


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


def singledispatch(function):
    registered = []

    def dispatch(first, *args, **keywords):
        for kind, implementation in reversed(registered):
            if isinstance(first, kind):
                return implementation(first, *args, **keywords)
        return function(first, *args, **keywords)

    def register(kind, implementation=None):
        if implementation is None:
            return lambda given: register(kind, given)
        registered.append((kind, implementation))
        return implementation

    dispatch.register = register
    return dispatch
