"""Operators as functions."""

__all__ = [
    "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "neg", "pos", "abs", "eq", "ne",
    "lt", "le", "gt", "ge", "and_", "or_", "xor", "inv", "invert", "lshift", "rshift", "not_",
    "truth", "is_", "is_not", "concat", "contains", "countOf", "indexOf", "getitem", "setitem",
    "delitem", "itemgetter", "attrgetter", "methodcaller", "index", "iadd", "isub", "imul", "ior",
    "iand", "ixor", "iconcat", "length_hint", "matmul", "call",
]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a**b


def neg(a):
    return -a


def pos(a):
    return +a


def abs(a):
    return a if a >= 0 else -a


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def gt(a, b):
    return a > b


def ge(a, b):
    return a >= b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def inv(a):
    return ~a


invert = inv


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def not_(a):
    return not a


def truth(a):
    return True if a else False


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


concat = add


def contains(a, b):
    return b in a


def countOf(a, b):
    return len([x for x in a if x is b or x == b])


def indexOf(a, b):
    for index, item in enumerate(a):
        if item is b or item == b:
            return index
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def index(a):
    return a.__index__()


def iadd(a, b):
    a += b
    return a


iconcat = iadd


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def iand(a, b):
    a &= b
    return a


def ixor(a, b):
    a ^= b
    return a


def matmul(a, b):
    return a @ b


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0):
    return len(obj) if hasattr(obj, "__len__") else default


def ior(a, b):
    a |= b
    return a


class itemgetter:
    def __init__(self, item, *items):
        self._items = (item,) + items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])


class attrgetter:
    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs

    def _read(self, obj, path):
        for name in path.split("."):
            obj = _bn_native.read(obj, name)
        return obj

    def __call__(self, obj):
        if len(self._attrs) == 1:
            return self._read(obj, self._attrs[0])
        return tuple([self._read(obj, path) for path in self._attrs])


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return _bn_native.read(obj, self._name)(*self._args, **self._kwargs)
