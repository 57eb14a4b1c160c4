"""Questions about objects that need no look inside."""

__all__ = ["isclass", "isfunction", "ismethod", "iscoroutinefunction", "isgeneratorfunction",
           "iscoroutine", "isawaitable", "cleandoc", "getdoc"]

import types


def isclass(value):
    return isinstance(value, type)


def isfunction(value):
    return isinstance(value, types.FunctionType)


def ismethod(value):
    return isinstance(value, types.MethodType)


def iscoroutine(value):
    return isinstance(value, types.CoroutineType)


def isawaitable(value):
    return iscoroutine(value) or hasattr(value, "__await__")


def iscoroutinefunction(value):
    return _bn_native.function_kind(value) == "COROUTINE"


def isgeneratorfunction(value):
    return _bn_native.function_kind(value) == "GENERATOR"


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    made = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while made and not made[-1]:
        made.pop()
    while made and not made[0]:
        made.pop(0)
    return "\n".join(made)


def getdoc(value):
    doc = getattr(value, "__doc__", None)
    return None if doc is None else cleandoc(doc)
