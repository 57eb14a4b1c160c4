"""The abstract classes of containers."""

__all__ = [
    "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Set", "MutableSet", "Iterable",
    "Iterator", "Generator", "Callable", "Collection", "Container", "Hashable", "Sized",
    "Reversible", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
    "KeysView", "ValuesView", "ItemsView", "ByteString", "_mixins",
]

import typing as _typing

Sequence = _typing.Sequence._in_collections()
MutableSequence = _typing.MutableSequence._in_collections()
Mapping = _typing.Mapping._in_collections()
MutableMapping = _typing.MutableMapping._in_collections()
Set = _typing.AbstractSet._in_collections()
MutableSet = _typing.MutableSet._in_collections()
Iterable = _typing.Iterable._in_collections()
Iterator = _typing.Iterator._in_collections()
Generator = _typing.Generator._in_collections()
Callable = _typing.Callable._in_collections()
Collection = _typing.Collection._in_collections()
Container = _typing.Container._in_collections()
Hashable = _typing.Hashable._in_collections()
Sized = _typing.Sized._in_collections()
Reversible = _typing.Reversible._in_collections()
Awaitable = _typing.Awaitable._in_collections()
Coroutine = _typing.Coroutine._in_collections()
AsyncIterable = _typing.AsyncIterable._in_collections()
AsyncIterator = _typing.AsyncIterator._in_collections()
AsyncGenerator = _typing.AsyncGenerator._in_collections()
KeysView = _typing.KeysView._in_collections()
ValuesView = _typing.ValuesView._in_collections()
ItemsView = _typing.ItemsView._in_collections()
ByteString = _typing.ByteString._in_collections()


class _Mixins:
    """The classes to derive from, made when somebody does."""

    def __getitem__(self, name):
        import collections_mixins

        return collections_mixins.by_name[name]


_mixins = _Mixins()
