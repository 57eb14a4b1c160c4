"""Iterators, after the chapter on itertools in Python's library reference."""

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress",
    "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise",
    "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest",
]


class chain:
    def __init__(self, *iterables):
        self._items = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = _chained(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _chained(iterables):
    for each in iterables:
        yield from each


def accumulate(iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batches(iter(iterable), n, strict)


def _batches(iterator, n, strict):
    batch = tuple(islice(iterator, n))
    while batch:
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch
        batch = tuple(islice(iterator, n))


def combinations(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(tuple(iterable), r, 0, 1, ())


def combinations_with_replacement(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(tuple(iterable), r, 0, 0, ())


def _combined(pool, size, start, step, chosen):
    if len(chosen) == size:
        yield chosen
        return
    for index in range(start, len(pool)):
        yield from _combined(pool, size, index + step, step, chosen + (pool[index],))


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def count(start=0, step=1):
    number = start
    while True:
        yield number
        number += step


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        yield from saved


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            break
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


class groupby:
    """Groups share one iterator: a group is over when the next one is asked for."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = (lambda item: item) if key is None else key
        self._pending = []
        self._number = 0
        self._last = []

    def __iter__(self):
        return self

    def _more(self):
        if not self._pending:
            for item in self._iterator:
                self._pending.append((self._key(item), item))
                break
        return bool(self._pending)

    def __next__(self):
        self._number += 1
        while self._more() and self._last and self._pending[0][0] == self._last[0]:
            self._pending.clear()
        if not self._pending:
            raise StopIteration
        key = self._pending[0][0]
        self._last = [key]
        return key, self._group(key, self._number)

    def _group(self, key, number):
        while self._number == number and self._more() and self._pending[0][0] == key:
            yield self._pending.pop()[1]


def islice(iterable, *bounds):
    span = slice(*bounds)
    if len(bounds) == 1 and span.stop is not None and span.stop < 0:
        raise ValueError(
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    start, stop, step = span.start or 0, span.stop, span.step or 1
    if start < 0 or step < 1 or stop is not None and stop < 0:
        raise ValueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    return _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, start, stop, step):
    index = 0
    wanted = start
    while stop is None or wanted < stop:
        try:
            item = next(iterator)
        except StopIteration:
            return
        if index == wanted:
            yield item
            wanted += step
        index += 1
        if stop is not None and index >= stop:
            return


def pairwise(iterable):
    iterator = iter(iterable)
    for first in iterator:
        break
    else:
        return
    for second in iterator:
        yield first, second
        first = second


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    if size > len(pool):
        return
    yield from _permuted(pool, size, [])


def _permuted(pool, size, chosen):
    if len(chosen) == size:
        yield tuple([pool[i] for i in chosen])
        return
    for index in range(len(pool)):
        if index not in chosen:
            yield from _permuted(pool, size, chosen + [index])


def product(*iterables, repeat=1):
    pools = [tuple(each) for each in iterables] * repeat
    yield from _multiplied(pools, ())


def _multiplied(pools, chosen):
    if len(chosen) == len(pools):
        yield chosen
        return
    for item in pools[len(chosen)]:
        yield from _multiplied(pools, chosen + (item,))


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def tee(iterable, n=2):
    iterator = iter(iterable)
    waiting = [[] for _ in range(n)]
    return tuple([_teed(iterator, waiting, own) for own in waiting])


def _teed(iterator, waiting, own):
    while True:
        if not own:
            try:
                item = next(iterator)
            except StopIteration:
                return
            for each in waiting:
                each.append(item)
        yield own.pop(0)


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(each) for each in iterables]
    missing = object()
    while True:
        items = [next(each, missing) for each in iterators]
        if all(item is missing for item in items):
            return
        yield tuple([fillvalue if item is missing else item for item in items])
