"""A harmless stand-in for the operating system: no files, no processes, an empty environment."""

__all__ = [
    "environ", "getenv", "path", "sep", "linesep", "pathsep", "curdir", "pardir", "name", "fspath",
    "urandom", "getcwd", "getpid", "cpu_count", "system", "popen", "remove", "unlink", "rename",
    "mkdir", "makedirs", "rmdir", "removedirs", "listdir", "scandir", "walk", "stat", "chmod",
    "chdir", "kill", "fork", "execv", "execve", "execvp", "spawnv", "open", "close", "read",
    "write", "putenv", "unsetenv", "access", "PathLike", "devnull", "abort", "_exit", "symlink",
    "link", "replace", "truncate", "getlogin", "getuid", "setuid", "umask", "uname", "pipe",
    "dup", "startfile", "posix_spawn", "error", "W_OK", "R_OK", "F_OK", "X_OK", "EX_OK",
]

import os.path as path

sep = "/"
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
name = "posix"
devnull = "/dev/null"
error = OSError
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK = 0


class _Environment(dict):
    def __setitem__(self, key, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        dict.__setitem__(self, key, value)

    def copy(self):
        return dict(self)


environ = _Environment()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return path.__fspath__()


class PathLike:
    pass


def urandom(size):
    return _bn_native.random_bits(size * 8).to_bytes(size, "big")


def getcwd():
    return "/"


def getpid():
    return 1


def cpu_count():
    return 1


def _refused(name, why):
    def call(*args, **keywords):
        _bn_native.forbidden("os." + name, why)

    call.__name__ = name
    return call


_FILES = "scripts may not touch files"
_PROCESSES = "scripts may not start processes"
_MACHINE = "scripts may not touch the machine"
system = _refused("system", _PROCESSES)
popen = _refused("popen", _PROCESSES)
fork = _refused("fork", _PROCESSES)
kill = _refused("kill", _PROCESSES)
execv = _refused("execv", _PROCESSES)
execve = _refused("execve", _PROCESSES)
execvp = _refused("execvp", _PROCESSES)
spawnv = _refused("spawnv", _PROCESSES)
startfile = _refused("startfile", _PROCESSES)
posix_spawn = _refused("posix_spawn", _PROCESSES)
abort = _refused("abort", _PROCESSES)
_exit = _refused("_exit", _PROCESSES)
remove = _refused("remove", _FILES)
unlink = _refused("unlink", _FILES)
rename = _refused("rename", _FILES)
replace = _refused("replace", _FILES)
mkdir = _refused("mkdir", _FILES)
makedirs = _refused("makedirs", _FILES)
rmdir = _refused("rmdir", _FILES)
removedirs = _refused("removedirs", _FILES)
listdir = _refused("listdir", _FILES)
scandir = _refused("scandir", _FILES)
walk = _refused("walk", _FILES)
stat = _refused("stat", _FILES)
access = _refused("access", _FILES)
chmod = _refused("chmod", _FILES)
chdir = _refused("chdir", _FILES)
symlink = _refused("symlink", _FILES)
link = _refused("link", _FILES)
truncate = _refused("truncate", _FILES)
open = _refused("open", _FILES)
close = _refused("close", _FILES)
read = _refused("read", _FILES)
write = _refused("write", _FILES)
pipe = _refused("pipe", _FILES)
dup = _refused("dup", _FILES)
getlogin = _refused("getlogin", _MACHINE)
getuid = _refused("getuid", _MACHINE)
setuid = _refused("setuid", _MACHINE)
umask = _refused("umask", _MACHINE)
uname = _refused("uname", _MACHINE)
