"""What classes inherit that derive from the abstract classes of containers."""

__all__ = ["by_name"]


class Container:
    _abstract_name_ = "Container"


class Hashable:
    _abstract_name_ = "Hashable"


class Iterable:
    _abstract_name_ = "Iterable"


class Iterator(Iterable):
    _abstract_name_ = "Iterator"

    def __iter__(self):
        return self


class Reversible(Iterable):
    _abstract_name_ = "Reversible"


class Sized:
    _abstract_name_ = "Sized"


class Collection(Sized, Iterable, Container):
    _abstract_name_ = "Collection"


class Sequence(Reversible, Collection):
    _abstract_name_ = "Sequence"
    __bn_sequence__ = True

    def __iter__(self):
        index = 0
        while True:
            try:
                item = self[index]
            except IndexError:
                return
            yield item
            index += 1

    def __contains__(self, value):
        return any([item is value or item == value for item in self])

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        for index in range(start, len(self) if stop is None else stop):
            if self[index] is value or self[index] == value:
                return index
        raise ValueError

    def count(self, value):
        return len([item for item in self if item is value or item == value])


class MutableSequence(Sequence):
    _abstract_name_ = "MutableSequence"

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        values = list(self)[::-1]
        for index, value in enumerate(values):
            self[index] = value

    def __iadd__(self, values):
        self.extend(values)
        return self


class Mapping(Collection):
    _abstract_name_ = "Mapping"

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return {key: None for key in self}.keys()

    def items(self):
        return {key: self[key] for key in self}.items()

    def values(self):
        return {key: self[key] for key in self}.values()

    def __eq__(self, other):
        if not isinstance(other, (dict, Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None


_missing = object()


class MutableMapping(Mapping):
    _abstract_name_ = "MutableMapping"

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwargs):
        for key, value in dict(other, **kwargs).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class Set(Collection):
    _abstract_name_ = "AbstractSet"

    @classmethod
    def _from_iterable(cls, iterable):
        return cls(iterable)

    def __le__(self, other):
        return all([item in other for item in self])

    def __lt__(self, other):
        return len(self) < len(other) and self <= other

    def __ge__(self, other):
        return all([item in self for item in other])

    def __gt__(self, other):
        return len(self) > len(other) and self >= other

    def __eq__(self, other):
        if not isinstance(other, (set, frozenset, Set)):
            return NotImplemented
        return len(self) == len(other) and self <= other

    __hash__ = None

    def __and__(self, other):
        return self._from_iterable([item for item in other if item in self])

    def __or__(self, other):
        return self._from_iterable([*self, *other])

    def __sub__(self, other):
        return self._from_iterable([item for item in self if item not in other])

    def __xor__(self, other):
        return (self - other) | self._from_iterable([i for i in other if i not in self])

    def isdisjoint(self, other):
        return not any([item in self for item in other])


class MutableSet(Set):
    _abstract_name_ = "MutableSet"

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        for value in list(self):
            self.discard(value)

    def __ior__(self, other):
        for value in other:
            self.add(value)
        return self


by_name = {
    each._abstract_name_: each
    for each in (
        Container, Hashable, Iterable, Iterator, Reversible, Sized, Collection, Sequence,
        MutableSequence, Mapping, MutableMapping, Set, MutableSet,
    )
}
