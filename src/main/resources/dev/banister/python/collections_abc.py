"""The abstract classes of containers."""

__all__ = [
    "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Set", "MutableSet", "Iterable",
    "Iterator", "Generator", "Callable", "Collection", "Container", "Hashable", "Sized",
    "Reversible", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
    "KeysView", "ValuesView", "ItemsView", "ByteString",
]

from typing import (
    AbstractSet as Set, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, ByteString,
    Callable, Collection, Container, Coroutine, Generator, Hashable, ItemsView, Iterable,
    Iterator, KeysView, Mapping, MutableMapping, MutableSequence, Reversible, Sequence, Sized,
    ValuesView,
)

MutableSet = Set
