"""Containers, after the chapter on collections in Python's library reference."""

__all__ = [
    "OrderedDict", "defaultdict", "Counter", "deque", "namedtuple", "ChainMap", "UserDict",
    "UserList", "UserString", "abc",
]

import collections.abc as abc


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self[key]
        del self[key]
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            for other, kept in rest:
                self[other] = kept

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self)[-1 if last else 0]
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == other

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        return f"{name}({list(self.items())!r})" if self else f"{name}()"

    @classmethod
    def fromkeys(cls, keys, value=None):
        made = cls()
        for key in keys:
            made[key] = value
        return made


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        self.update(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict(self)!r})"


class Counter(dict):
    def __init__(self, iterable=None, /, **kwargs):
        self.update(iterable, **kwargs)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwargs):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self[key] + count
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        for key, count in kwargs.items():
            self[key] = self[key] + count

    def subtract(self, iterable=None, /, **kwargs):
        for key, count in Counter(iterable, **kwargs).items():
            self[key] = self[key] - count

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ranked if n is None else ranked[:n]

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        made = Counter()
        for key in list(self) + [k for k in other if k not in self]:
            if self[key] + other[key] > 0:
                made[key] = self[key] + other[key]
        return made

    def __sub__(self, other):
        made = Counter()
        for key in list(self) + [k for k in other if k not in self]:
            if self[key] - other[key] > 0:
                made[key] = self[key] - other[key]
        return made

    def __and__(self, other):
        made = Counter()
        for key in self:
            if min(self[key], other[key]) > 0:
                made[key] = min(self[key], other[key])
        return made

    def __or__(self, other):
        made = Counter()
        for key in list(self) + [k for k in other if k not in self]:
            if max(self[key], other[key]) > 0:
                made[key] = max(self[key], other[key])
        return made

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return self + other

    def __isub__(self, other):
        return self - other

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return dict(self) == other
        return all([self[key] == other[key] for key in [*self, *other]])

    __hash__ = None

    def __repr__(self):
        if not self:
            return "Counter()"
        inside = ", ".join(f"{key!r}: {count!r}" for key, count in self.most_common())
        return f"Counter({{{inside}}})"


class deque:
    __bn_sequence__ = True

    def __init__(self, iterable=(), maxlen=None):
        self.maxlen = maxlen
        self._items = []
        self.extend(iterable)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[0]

    def appendleft(self, item):
        self._items.insert(0, item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[-1]

    def extend(self, iterable):
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in iterable:
            self.appendleft(item)

    def _take(self, index):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(index)

    def pop(self):
        return self._take(-1)

    def popleft(self):
        return self._take(0)

    def clear(self):
        self._items.clear()

    def copy(self):
        return deque(self._items, self.maxlen)

    def count(self, item):
        return self._items.count(item)

    def index(self, item, *bounds):
        return self._items.index(item, *bounds)

    def insert(self, index, item):
        self._items.insert(index, item)

    def remove(self, item):
        self._items.remove(item)

    def reverse(self):
        self._items.reverse()

    def rotate(self, n=1):
        if self._items:
            n = n % len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return iter(self._items[::-1])

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, index):
        return self._items[index]

    def __setitem__(self, index, item):
        self._items[index] = item

    def __delitem__(self, index):
        del self._items[index]

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        return deque(self._items + list(other), self.maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return deque(self._items * count, self.maxlen)

    def __copy__(self):
        return self.copy()

    __hash__ = None

    def __repr__(self):
        bound = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"deque({self._items!r}{bound})"


_KEYWORDS = (
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield"
).split()


def _reader(index):
    return property(lambda self: tuple.__getitem__(self, index))


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(n) for n in field_names]
    for index, name in enumerate(names):
        unfit = not name.isidentifier() or name in _KEYWORDS or name.startswith("_")
        if rename and (unfit or name in names[:index]):
            names[index] = f"_{index}"
        elif name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
        elif not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        elif name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        elif name in names[:index]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    by_default = dict(zip(names[len(names) - len(defaults or ()):], defaults or ()))

    def __new__(cls, *args, **kwargs):
        if len(args) > len(names):
            plural = "argument" if len(names) == 0 else "arguments"
            raise TypeError(
                f"{typename}.__new__() takes {len(names) + 1} positional {plural} "
                f"but {len(args) + 1} were given"
            )
        values = dict(zip(names, args))
        for name, value in kwargs.items():
            if name not in names:
                raise TypeError(
                    f"{typename}.__new__() got an unexpected keyword argument '{name}'"
                )
            values[name] = value
        missing = [n for n in names if n not in values and n not in by_default]
        if missing:
            quoted = [repr(n) for n in missing]
            listed = quoted[0] if len(quoted) == 1 else (
                " and ".join(quoted) if len(quoted) == 2
                else ", ".join(quoted[:-1]) + ", and " + quoted[-1]
            )
            plural = "argument" if len(missing) == 1 else "arguments"
            raise TypeError(
                f"{typename}.__new__() missing {len(missing)} required positional {plural}: "
                f"{listed}"
            )
        return tuple.__new__(cls, [values.get(n, by_default.get(n)) for n in names])

    def __repr__(self):
        inside = ", ".join(f"{n}={v!r}" for n, v in zip(names, self))
        return f"{type(self).__name__}({inside})"

    def _asdict(self):
        return dict(zip(names, self))

    def _replace(self, /, **kwargs):
        unknown = [n for n in kwargs if n not in names]
        if unknown:
            raise ValueError(f"Got unexpected field names: {unknown!r}")
        return type(self)(*[kwargs.get(n, v) for n, v in zip(names, self)])

    def _make(cls, iterable):
        return cls(*iterable)

    namespace = {
        "__new__": __new__,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "_replace": _replace,
        "_make": classmethod(_make),
        "_fields": tuple(names),
        "_field_defaults": by_default,
        "__match_args__": tuple(names),
        "__replace__": _replace,
        "__doc__": f"{typename}({', '.join(names)})",
    }
    for index, name in enumerate(names):
        namespace[name] = _reader(index)
    return type(typename, (tuple,), namespace)


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for each in self.maps:
            if key in each:
                return each[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in each for each in self.maps)

    def __iter__(self):
        merged = {}
        for each in reversed(self.maps):
            merged.update(each)
        return iter(merged)

    def __len__(self):
        return len(list(iter(self)))

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        return dict(self) == (dict(other) if isinstance(other, ChainMap) else other)

    __hash__ = None

    def __repr__(self):
        return f"ChainMap({', '.join([repr(each) for each in self.maps])})"


class UserString(str):
    @property
    def data(self):
        return str(self)


class UserDict(dict):
    def __init__(self, dict=None, /, **kwargs):
        for key, value in (dict or {}).items():
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    @property
    def data(self):
        return self


class UserList(list):
    @property
    def data(self):
        return self
