"""Tracebacks are not shown to scripts."""

__all__ = ["format_exc", "print_exc", "format_exception_only", "format_exception",
           "print_exception", "format_tb", "print_tb"]


def format_exc(limit=None, chain=True):
    raised = _bn_native.exc_info()[1]
    return "".join(format_exception_only(raised)) if raised is not None else "NoneType: None\n"


def print_exception(*args, **keywords):
    return None


def print_tb(*args, **keywords):
    return None


def format_tb(tb, limit=None):
    return []


def print_exc(*args, **keywords):
    return None


def format_exception_only(exc, value=None):
    raised = exc if value is None else value
    if not isinstance(raised, BaseException):
        raised = exc
    text = str(raised)
    name = type(raised).__name__
    return [f"{name}: {text}\n" if text else f"{name}\n"]


def format_exception(exc, value=None, tb=None, **keywords):
    return format_exception_only(exc, value)
