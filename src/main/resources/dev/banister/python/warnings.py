"""Warnings that nobody sees."""

__all__ = ["warn", "warn_explicit", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "showwarning"]


def warn(message, category=None, stacklevel=1, source=None):
    return None


def warn_explicit(*args, **keywords):
    return None


def filterwarnings(*args, **keywords):
    return None


def simplefilter(*args, **keywords):
    return None


def resetwarnings():
    return None


def showwarning(*args, **keywords):
    return None


class catch_warnings:
    def __init__(self, *, record=False, **keywords):
        self._record = record

    def __enter__(self):
        return [] if self._record else None

    def __exit__(self, *details):
        return False
