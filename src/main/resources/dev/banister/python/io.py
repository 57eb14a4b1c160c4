"""Streams in memory."""

__all__ = ["StringIO", "BytesIO", "TextIOBase", "open"]


class TextIOBase:
    pass


class StringIO(TextIOBase):
    _empty = ""
    _newline = "\n"

    def __init__(self, initial_value=None, newline="\n"):
        self._value = self._empty if initial_value is None else initial_value
        self._position = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def readable(self):
        return True

    writable = seekable = readable

    def write(self, s):
        self._check()
        if isinstance(s, str) is not isinstance(self._empty, str):
            expected = "string argument expected, got" if self._empty == "" else (
                "a bytes-like object is required, not"
            )
            raise TypeError(f"{expected} '{type(s).__name__}'")
        missing = self._position - len(self._value)
        if missing > 0:
            self._value += ("\0" if self._empty == "" else b"\0") * missing
        self._value = (
            self._value[: self._position] + s + self._value[self._position + len(s) :]
        )
        self._position += len(s)
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._value

    def read(self, size=-1):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._position + size
        part = self._value[self._position : end]
        self._position += len(part)
        return part

    def readline(self, size=-1):
        end = self._value.find(self._newline, self._position)
        end = len(self._value) if end < 0 else end + 1
        part = self._value[self._position : end]
        self._position = end
        return part

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0):
        base = (0, self._position, len(self._value))[whence]
        self._position = base + offset
        return self._position

    def tell(self):
        return self._position

    def truncate(self, size=None):
        self._value = self._value[: self._position if size is None else size]
        return len(self._value)

    def flush(self):
        return None

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


class BytesIO(StringIO):
    _empty = b""
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        StringIO.__init__(self, initial_bytes)


def open(*args, **keywords):
    _bn_native.forbidden("io.open", "scripts may not read or write files")
