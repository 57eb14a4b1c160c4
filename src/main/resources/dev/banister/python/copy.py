"""Copies of objects."""

__all__ = ["copy", "deepcopy", "replace", "Error"]


class Error(Exception):
    pass


def _is_plain(x):
    return isinstance(x, (str, bytes, int, float, complex, type)) or x is None or callable(x)


def _instance(x, values):
    made = object.__new__(type(x))
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def copy(x):
    if hasattr(type(x), "__copy__"):
        return x.__copy__()
    if isinstance(x, (list, dict, set)):
        return x.copy() if type(x) in (list, dict, set) else _rebuilt(x, list(_parts(x)))
    if _bn_native.is_plain_instance(x):
        return _instance(x, x.__dict__)
    return x


def replace(obj, /, **changes):
    if hasattr(type(obj), "__replace__"):
        return obj.__replace__(**changes)
    if hasattr(type(obj), "__dataclass_fields__"):
        from dataclasses import replace as replaced

        return replaced(obj, **changes)
    raise TypeError(f"replace() does not support {type(obj).__name__} objects")


def _parts(x):
    return x.items() if isinstance(x, dict) else x


def _rebuilt(x, parts):
    if isinstance(x, dict) and hasattr(x, "default_factory"):
        return type(x)(x.default_factory, parts)
    return type(x)(*parts) if hasattr(x, "_fields") else type(x)(parts)


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if hasattr(type(x), "__deepcopy__"):
        return x.__deepcopy__(memo)
    if type(x) is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if isinstance(x, dict):
        return _rebuilt(x, [(deepcopy(k, memo), deepcopy(v, memo)) for k, v in x.items()])
    if isinstance(x, (list, tuple, set, frozenset)):
        return _rebuilt(x, [deepcopy(item, memo) for item in x])
    if _bn_native.is_plain_instance(x):
        made = memo[id(x)] = _instance(x, {})
        for name, value in x.__dict__.items():
            object.__setattr__(made, name, deepcopy(value, memo))
        return made
    return x
