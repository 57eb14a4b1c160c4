"""Context managers, after the chapter on contextlib in Python's library reference."""

__all__ = [
    "contextmanager", "asynccontextmanager", "closing", "suppress", "nullcontext", "ExitStack",
    "AsyncExitStack", "redirect_stdout", "redirect_stderr", "AbstractContextManager",
    "ContextDecorator",
]


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return None

    def __class_getitem__(cls, item):
        return cls


class ContextDecorator:
    def __call__(self, function):
        def inner(*args, **keywords):
            with self._again():
                return function(*args, **keywords)

        return inner

    def _again(self):
        return self


class _Managed(ContextDecorator):
    def __init__(self, function, args, keywords):
        self._call = (function, args, keywords)
        self._generator = function(*args, **keywords)

    def _again(self):
        return _Managed(*self._call)

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if not isinstance(value, BaseException):
            value = kind() if value is None else kind(value)
        try:
            self._generator.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as raised:
            if raised is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    async def __aenter__(self):
        return self.__enter__()

    async def __aexit__(self, kind, value, traceback):
        return self.__exit__(kind, value, traceback)


def contextmanager(function):
    def manager(*args, **keywords):
        return _Managed(function, args, keywords)

    manager.__name__ = function.__name__
    manager.__doc__ = function.__doc__
    return manager


asynccontextmanager = contextmanager


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        return None


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._callbacks = []

    def enter_context(self, manager):
        value = manager.__enter__()
        self._callbacks.append(manager.__exit__)
        return value

    def push(self, exit):
        self._callbacks.append(getattr(exit, "__exit__", exit))
        return exit

    def callback(self, function, /, *args, **keywords):
        self._callbacks.append(lambda kind, value, traceback: function(*args, **keywords) and None)
        return function

    def pop_all(self):
        other = ExitStack()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, traceback):
        suppressed = False
        pending = None
        while self._callbacks:
            callback = self._callbacks.pop()
            try:
                if callback(kind, value, traceback):
                    suppressed = True
                    pending = None
                    kind = value = traceback = None
            except BaseException as raised:
                pending = raised
                suppressed = False
                kind, value, traceback = type(raised), raised, None
        if pending is not None:
            raise pending
        return suppressed


class AsyncExitStack(ExitStack):
    async def enter_async_context(self, manager):
        value = await manager.__aenter__()
        self._callbacks.append(manager.__exit__)
        return value

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return self.__exit__(*details)


class redirect_stdout(nullcontext):
    pass


class redirect_stderr(nullcontext):
    pass
