"""A harmless stand-in for the interpreter."""

__all__ = [
    "version_info", "version", "platform", "maxsize", "maxunicode", "argv", "path", "modules",
    "stdout", "stderr", "stdin", "exit", "byteorder", "executable", "getrecursionlimit",
    "setrecursionlimit", "exc_info", "getdefaultencoding", "intern", "getsizeof", "implementation",
    "hexversion", "_getframe", "settrace", "setprofile", "float_info", "flags",
]

from collections import namedtuple

version_info = namedtuple("version_info", "major minor micro releaselevel serial")(
    3, 11, 0, "final", 0
)
version = "3.11.0 (Banister)"
hexversion = 0x030B00F0
platform = "linux"
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
executable = ""
argv = ["alembic"]
path = []
modules = {}
implementation = namedtuple("implementation", "name version")("cpython", version_info)
float_info = namedtuple("float_info", "max min epsilon dig")(
    1.7976931348623157e308, 2.2250738585072014e-308, 2.220446049250313e-16, 15
)
flags = namedtuple("flags", "debug optimize")(0, 0)


class _Sink:
    encoding = "utf-8"

    def write(self, text):
        return len(text)

    def flush(self):
        return None

    def isatty(self):
        return False

    def read(self, size=-1):
        return ""

    def readline(self):
        return ""


stdout = _Sink()
stderr = _Sink()
stdin = _Sink()


def exit(code=None):
    raise SystemExit(code)


def getrecursionlimit():
    return 1000


def setrecursionlimit(limit):
    return None


def exc_info():
    return _bn_native.exc_info()


def getdefaultencoding():
    return "utf-8"


def intern(string):
    return string


def getsizeof(object, default=None):
    _bn_native.unsupported("sys.getsizeof")


def _refused(name):
    def call(*args, **keywords):
        _bn_native.forbidden("sys." + name, "scripts may not look inside the interpreter")

    call.__name__ = name
    return call


_getframe = _refused("_getframe")
settrace = _refused("settrace")
setprofile = _refused("setprofile")
