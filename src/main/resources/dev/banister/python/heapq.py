"""Heaps."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop", "nlargest", "nsmallest",
           "merge"]

from bisect import insort


def heapify(x):
    x.sort()


def heappush(heap, item):
    insort(heap, item)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    return heap.pop(0)


def heappushpop(heap, item):
    heappush(heap, item)
    return heappop(heap)


def heapreplace(heap, item):
    smallest = heappop(heap)
    heappush(heap, item)
    return smallest


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def merge(*iterables, key=None, reverse=False):
    merged = []
    for each in iterables:
        merged.extend(each)
    return iter(sorted(merged, key=key, reverse=reverse))
