"""Coroutines that run to their end, one after the other."""

__all__ = ["run", "gather", "sleep", "wait_for", "create_task", "get_event_loop",
           "get_running_loop", "new_event_loop", "iscoroutine", "iscoroutinefunction",
           "CancelledError", "TimeoutError", "Lock", "Semaphore", "to_thread", "shield"]

from inspect import iscoroutine, iscoroutinefunction

TimeoutError = TimeoutError


class CancelledError(BaseException):
    pass


async def _finished(awaitable):
    return await awaitable


def run(main, *, debug=None):
    return _bn_await(main)


async def gather(*awaitables, return_exceptions=False):
    results = []
    for each in awaitables:
        try:
            results.append(await each)
        except Exception as raised:
            if not return_exceptions:
                raise
            results.append(raised)
    return results


async def sleep(delay, result=None):
    return result


async def wait_for(awaitable, timeout):
    return await awaitable


async def to_thread(function, /, *args, **keywords):
    return function(*args, **keywords)


def create_task(coroutine, **keywords):
    return coroutine


def shield(awaitable):
    return awaitable


class Lock:
    def __init__(self, *args):
        pass

    async def __aenter__(self):
        return None

    async def __aexit__(self, *details):
        return None

    async def acquire(self):
        return True

    def release(self):
        return None


Semaphore = Lock


class _Loop:
    def run_until_complete(self, future):
        return _bn_await(future)

    def create_task(self, coroutine):
        return coroutine

    def is_running(self):
        return False

    def close(self):
        return None


_loop = _Loop()


def get_event_loop():
    return _loop


get_running_loop = new_event_loop = get_event_loop
