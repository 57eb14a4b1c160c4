"""What is unknown stays so when it is pickled or unpickled; of anything else nothing is made here."""

__all__ = ["dumps", "loads", "dump", "load", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "PickleError",
           "PicklingError", "UnpicklingError", "Pickler", "Unpickler"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def _refused(name):
    _bn_native.forbidden(name, "scripts may not look inside the interpreter")


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    if _bn_native.is_unknown(obj):
        return _bn_native.derive("pickle.dumps", obj)
    _refused("pickle.dumps")


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if _bn_native.is_unknown(data):
        return _bn_native.derive("pickle.loads", data)
    _refused("pickle.loads")


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return loads(file.read())


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self._file = file

    def dump(self, obj):
        dump(obj, self._file)


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file

    def load(self):
        return load(self._file)

    def find_class(self, module, name):
        _refused("pickle.Unpickler.find_class")
