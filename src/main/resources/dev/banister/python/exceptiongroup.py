"""Groups of exceptions, after PEP 654, and how except* takes them apart."""

__all__ = ["BaseExceptionGroup", "ExceptionGroup", "Parts"]


class BaseExceptionGroup(BaseException):
    __module__ = "builtins"

    def __new__(cls, message, exceptions):
        if cls is BaseExceptionGroup and all([isinstance(e, Exception) for e in exceptions]):
            cls = ExceptionGroup
        return BaseException.__new__(cls, message, exceptions)

    def __init__(self, message, exceptions):
        if not isinstance(message, str):
            raise TypeError(f"argument 1 must be str, not {type(message).__name__}")
        if not isinstance(exceptions, (list, tuple)):
            raise TypeError("second argument (exceptions) must be a sequence")
        if not exceptions:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        for index, each in enumerate(exceptions):
            if not isinstance(each, BaseException):
                raise ValueError(f"Item {index} of second argument (exceptions) is not an exception")
        BaseException.__init__(self, message, exceptions)
        self.message = message
        self.exceptions = tuple(exceptions)

    def derive(self, exceptions):
        return BaseExceptionGroup(self.message, exceptions)

    def _derived(self, exceptions):
        if not exceptions:
            return None
        made = self.derive(exceptions)
        made.__cause__ = self.__cause__
        made.__context__ = self.__context__
        return made

    def split(self, condition):
        matches = _condition(condition)
        if matches(self):
            return self, None
        inside, outside = [], []
        for each in self.exceptions:
            if isinstance(each, BaseExceptionGroup):
                fits, rest = each.split(condition)
                inside += [fits] if fits is not None else []
                outside += [rest] if rest is not None else []
            elif matches(each):
                inside.append(each)
            else:
                outside.append(each)
        return self._derived(inside), self._derived(outside)

    def subgroup(self, condition):
        return self.split(condition)[0]

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'' if count == 1 else 's'})"

    def __repr__(self):
        return f"{type(self).__name__}({self.message!r}, {list(self.exceptions)!r})"


class ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = "builtins"


def _condition(condition):
    if isinstance(condition, (type, tuple)):
        return lambda e: isinstance(e, condition)
    return condition


class Parts:
    """What is left of a raised exception while the clauses of a try statement take their parts."""

    def __init__(self, raised):
        self._naked = not isinstance(raised, BaseExceptionGroup)
        self._left = raised
        self._taken = None
        self._raised = []

    def take(self, kinds):
        if self._left is None:
            return False
        if self._naked:
            fits = self._left if isinstance(self._left, kinds) else None
            taken, left = (BaseExceptionGroup("", [fits]), None) if fits else (None, self._left)
        else:
            taken, left = self._left.split(kinds)
        if taken is not None:
            self._taken, self._left = taken, left
        return taken is not None

    def taken(self):
        return self._taken

    def add(self, raised):
        self._raised.append(raised)

    def rest(self):
        if not self._raised:
            return self._left
        if self._naked:
            return self._raised[0]
        return BaseExceptionGroup("", self._raised + ([self._left] if self._left else []))
