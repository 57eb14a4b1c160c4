"""Pretty texts of containers; nothing is printed."""

__all__ = ["pprint", "pformat", "pp", "saferepr", "isreadable", "PrettyPrinter"]


def saferepr(object):
    return _flat(object, True)


def _flat(value, sort):
    if type(value) is dict:
        items = _sorted(value.items()) if sort else value.items()
        return "{" + ", ".join([f"{_flat(k, sort)}: {_flat(v, sort)}" for k, v in items]) + "}"
    if type(value) is list:
        return "[" + ", ".join([_flat(v, sort) for v in value]) + "]"
    if type(value) is tuple:
        inside = ", ".join([_flat(v, sort) for v in value])
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return repr(value)


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda pair: (str(type(pair[0])), str(pair[0])))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        if depth is not None or compact or underscore_numbers:
            _bn_native.unsupported("pprint with depth, compact or underscore_numbers")
        self._step = indent
        self._width = width
        self._sort = sort_dicts
        self._stream = stream

    def pformat(self, object):
        return self._lines(object, 0, 0)

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def _lines(self, value, indent, allowance):
        flat = _flat(value, self._sort)
        if len(flat) <= self._width - indent - allowance or not value:
            return flat
        if type(value) is dict:
            return self._dict(value, indent, allowance)
        if type(value) is list:
            return "[" + self._items(list(value), indent, allowance + 1) + "]"
        if type(value) is tuple:
            end = ",)" if len(value) == 1 else ")"
            return "(" + self._items(list(value), indent, allowance + len(end)) + end
        if type(value) in (set, frozenset, str, bytes):
            return self._other(value, indent, allowance, flat)
        return flat

    def _other(self, value, indent, allowance, flat):
        if type(value) is set:
            return "{" + self._items(sorted(value), indent, allowance + 1) + "}"
        if type(value) is str and " " in value:
            _bn_native.unsupported("pprint of a long text")
        return flat

    def _dict(self, value, indent, allowance):
        items = list(_sorted(value.items()) if self._sort else value.items())
        lead = "{" + " " * (self._step - 1)
        indent += self._step
        made = []
        for number, (key, each) in enumerate(items):
            name = _flat(key, self._sort)
            more = allowance + 1 if number == len(items) - 1 else 1
            made.append(name + ": " + self._lines(each, indent + len(name) + 2, more))
        return lead + (",\n" + " " * indent).join(made) + "}"

    def _items(self, values, indent, allowance):
        lead = " " * (self._step - 1)
        indent += self._step
        made = []
        for number, each in enumerate(values):
            more = allowance if number == len(values) - 1 else 1
            made.append(self._lines(each, indent, more))
        return lead + (",\n" + " " * indent).join(made)


def pformat(object, indent=1, width=80, depth=None, **options):
    return PrettyPrinter(indent, width, depth, **options).pformat(object)


def pprint(object, stream=None, **options):
    if stream is not None:
        PrettyPrinter(stream=stream, **options).pprint(object)


pp = pprint


def isreadable(object):
    return True
