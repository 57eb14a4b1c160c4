"""Warnings that nobody sees, unless they are caught or made errors."""

__all__ = ["warn", "warn_explicit", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "showwarning", "WarningMessage", "deprecated"]

_filters = []
_records = []


class WarningMessage:
    def __init__(self, message, category):
        self.message = message
        self.category = category
        self.filename = "<script>"
        self.lineno = 0


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    else:
        category = category or UserWarning
        message = category(message)
    action = _action(str(message), category)
    if action == "error":
        raise message
    if action != "ignore" and _records:
        _records[-1].append(WarningMessage(message, category))


def _action(text, category):
    for action, pattern, kind in _filters:
        if issubclass(category, kind) and (not pattern or _begins(pattern, text)):
            return action
    return "default"


def _begins(pattern, text):
    import re

    return re.match(pattern, text, re.I) is not None


def warn_explicit(message, category=None, *args, **keywords):
    warn(message, category)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if append:
        _filters.append((action, message, category))
    else:
        _filters.insert(0, (action, message, category))


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, append=append)


def resetwarnings():
    _filters.clear()


def showwarning(*args, **keywords):
    return None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._given = (action, category)

    def __enter__(self):
        self._kept = list(_filters)
        if self._given[0] is not None:
            simplefilter(*self._given)
        if not self._record:
            return None
        _records.append([])
        return _records[-1]

    def __exit__(self, *details):
        _filters[:] = self._kept
        if self._record:
            _records.pop()
        return False


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message = message

    def __call__(self, value):
        return value
