"""Coroutines that run to their end, one after the other; tasks run when somebody waits."""

__all__ = ["run", "gather", "sleep", "wait_for", "wait", "as_completed", "create_task",
           "ensure_future", "get_event_loop", "get_running_loop", "new_event_loop",
           "set_event_loop", "iscoroutine", "iscoroutinefunction", "CancelledError",
           "TimeoutError", "InvalidStateError", "Lock", "Semaphore", "BoundedSemaphore",
           "to_thread", "shield", "Task", "TaskGroup", "current_task", "timeout"]

from inspect import iscoroutine, iscoroutinefunction

TimeoutError = TimeoutError


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


_waiting = []


def _run_waiting():
    while _waiting:
        _waiting.pop(0)._run()


class Task:
    """A coroutine that runs as soon as the one that made it waits for something."""

    def __init__(self, coro, *, name=None, loop=None, context=None):
        self._coro = coro
        self._name = name or "Task"
        self._state = "pending"
        self._result = None
        self._callbacks = []
        _waiting.append(self)

    def _run(self):
        if self._state != "pending":
            return
        self._state = "running"
        if self in _waiting:
            _waiting.remove(self)
        try:
            self._result = _bn_await(self._coro)
            self._state = "done"
        except BaseException as raised:
            self._result = raised
            self._state = "failed"
        for callback in self._callbacks:
            callback(self)

    def __await__(self):
        _run_waiting()
        return self.result()
        yield

    def done(self):
        return self._state not in ("pending", "running")

    def cancelled(self):
        return self._state == "cancelled"

    def cancel(self, msg=None):
        if self.done():
            return False
        self._state = "cancelled"
        return True

    def result(self):
        if self._state == "failed":
            raise self._result
        if self._state == "cancelled":
            raise CancelledError()
        if self._state != "done":
            raise InvalidStateError("Result is not set.")
        return self._result

    def exception(self):
        if not self.done():
            raise InvalidStateError("Exception is not set.")
        return self._result if self._state == "failed" else None

    def add_done_callback(self, callback, *, context=None):
        if self.done():
            callback(self)
        else:
            self._callbacks.append(callback)

    def get_name(self):
        return self._name


def run(main, *, debug=None, loop_factory=None):
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    try:
        return _bn_await(main)
    finally:
        _waiting.clear()


def create_task(coro, *, name=None, context=None):
    return Task(coro, name=name)


def ensure_future(coro_or_future, *, loop=None):
    return coro_or_future if isinstance(coro_or_future, Task) else Task(coro_or_future)


async def gather(*coros_or_futures, return_exceptions=False):
    tasks = [ensure_future(each) for each in coros_or_futures]
    _run_waiting()
    failed = [task for task in tasks if task.exception() is not None]
    if failed and not return_exceptions:
        raise failed[0].exception()
    return [task.exception() or task.result() for task in tasks]


async def wait(aws, *, timeout=None, return_when="ALL_COMPLETED"):
    tasks = list(aws)
    _run_waiting()
    return set(tasks), set()


def as_completed(aws, *, timeout=None):
    return iter([ensure_future(each) for each in aws])


async def sleep(delay, result=None):
    _run_waiting()
    return result


async def wait_for(fut, timeout):
    return await fut


async def to_thread(func, /, *args, **kwargs):
    return func(*args, **kwargs)


def shield(arg):
    return arg


def current_task(loop=None):
    return None


class timeout:
    def __init__(self, delay):
        self._delay = delay

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return None


class TaskGroup:
    def __init__(self):
        self._tasks = []

    async def __aenter__(self):
        return self

    def create_task(self, coro, *, name=None, context=None):
        task = Task(coro, name=name)
        self._tasks.append(task)
        return task

    async def __aexit__(self, kind, value, traceback):
        _run_waiting()
        raised = [task.exception() for task in self._tasks if task.exception() is not None]
        if value is not None:
            raised.insert(0, value)
        if raised:
            from exceptiongroup import BaseExceptionGroup

            raise BaseExceptionGroup("unhandled errors in a TaskGroup", raised)


class Lock:
    def __init__(self, *args):
        self._locked = False

    async def __aenter__(self):
        self._locked = True
        return None

    async def __aexit__(self, *details):
        self._locked = False
        return None

    async def acquire(self):
        self._locked = True
        return True

    def release(self):
        self._locked = False

    def locked(self):
        return self._locked


Semaphore = BoundedSemaphore = Lock


class _Loop:
    def run_until_complete(self, future):
        return _bn_await(future)

    def create_task(self, coro, *, name=None):
        return Task(coro, name=name)

    def is_running(self):
        return False

    def is_closed(self):
        return False

    def close(self):
        return None


_loop = _Loop()


def get_event_loop():
    return _loop


get_running_loop = new_event_loop = get_event_loop


def set_event_loop(loop):
    return None
