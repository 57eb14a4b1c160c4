"""Numbers in bytes: Jython's packing, between this runtime's bytes."""

__all__ = ["pack", "unpack", "unpack_from", "iter_unpack", "calcsize", "Struct", "error"]

_struct = _bn_native.jython("struct")


class error(Exception):
    pass


error.__module__ = "struct"


def calcsize(format):
    if "?" in format:
        _bn_native.unsupported("struct with the format ?")
    try:
        return _struct.calcsize(str(format))
    except _struct.error as broken:
        raise error(str(broken)) from None


def pack(format, *v):
    calcsize(format)
    try:
        return bytes(_struct.pack(str(format), *v), "latin-1")
    except _struct.error as broken:
        raise error(str(broken)) from None


def _value(value):
    return bytes(value, "latin-1") if isinstance(value, str) else value


def unpack(format, buffer):
    size = calcsize(format)
    if len(buffer) != size:
        raise error(f"unpack requires a buffer of {size} bytes")
    return tuple([_value(value) for value in _struct.unpack(str(format), buffer)])


def unpack_from(format, /, buffer, offset=0):
    size = calcsize(format)
    if len(buffer) - offset < size:
        raise error(
            f"unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} "
            f"bytes at offset {offset} (actual buffer size is {len(buffer)})"
        )
    return unpack(format, buffer[offset : offset + size])


def iter_unpack(format, buffer):
    size = calcsize(format)
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    for start in range(0, len(buffer), size):
        yield unpack(format, buffer[start : start + size])


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *v):
        return pack(self.format, *v)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
