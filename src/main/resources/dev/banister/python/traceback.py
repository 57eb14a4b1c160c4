"""Tracebacks are not shown to scripts."""

__all__ = ["format_exc", "print_exc", "format_exception_only", "format_exception"]


def format_exc(*args, **keywords):
    return ""


def print_exc(*args, **keywords):
    return None


def format_exception_only(exc, value=None):
    raised = exc if value is None else value
    text = str(raised)
    name = type(raised).__name__
    return [f"{name}: {text}\n" if text else f"{name}\n"]


def format_exception(exc, value=None, tb=None, **keywords):
    return format_exception_only(exc, value)
