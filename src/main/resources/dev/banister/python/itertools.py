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


def batched(iterable, n):
    if n < 1:
        raise ValueError("n must be at least one")
    iterator = iter(iterable)
    batch = tuple(islice(iterator, n))
    while batch:
        yield batch
        batch = tuple(islice(iterator, n))


def combinations(iterable, r):
    pool = tuple(iterable)
    for indices in permutations(range(len(pool)), r):
        if sorted(indices) == list(indices):
            yield tuple([pool[i] for i in indices])


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    for indices in product(range(len(pool)), repeat=r):
        if sorted(indices) == list(indices):
            yield tuple([pool[i] for i in indices])


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


def groupby(iterable, key=None):
    groups = []
    for item in iterable:
        value = item if key is None else key(item)
        if not groups or groups[-1][0] != value:
            groups.append((value, []))
        groups[-1][1].append(item)
    for value, items in groups:
        yield value, iter(items)


def islice(iterable, *bounds):
    span = slice(*bounds)
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
    items = list(iterable)
    return tuple([iter(items) for _ in range(n)])


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(each) for each in iterables]
    missing = object()
    while True:
        items = [next(each, missing) for each in iterators]
        if all(item is missing for item in items):
            return
        yield tuple([fillvalue if item is missing else item for item in items])
