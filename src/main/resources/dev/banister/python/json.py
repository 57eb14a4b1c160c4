"""JSON, after the chapter on json in Python's library reference."""

__all__ = ["dumps", "loads", "dump", "load", "JSONDecodeError", "JSONEncoder", "JSONDecoder"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


JSONDecodeError.__module__ = "json.decoder"

_ESCAPES = {
    '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b",
}


def _quoted(text, ensure_ascii):
    return '"' + _bn_native.json_escape(text, ensure_ascii) + '"'


def _number(value):
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return float.__repr__(value)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default
        self._open = []

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        return self._encode(o, "\n")

    def iterencode(self, o):
        yield self.encode(o)

    def _encode(self, o, line):
        if _bn_native.is_unknown(o):
            return str(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, str):
            return _quoted(str.__str__(o) if type(o) is str else "".join(o), self.ensure_ascii)
        if isinstance(o, int):
            return int.__repr__(int(o))
        if isinstance(o, float):
            if not self.allow_nan and (o != o or o in (float("inf"), float("-inf"))):
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return _number(o)
        if isinstance(o, (list, tuple)):
            return self._container(o, "[]", [self._nested(v, o, line) for v in o], line)
        if isinstance(o, dict):
            return self._container(o, "{}", self._pairs(o, line), line)
        if any(each is o for each in self._open):
            raise ValueError("Circular reference detected")
        self._open.append(o)
        text = self._encode(self.default(o), line)
        self._open.pop()
        return text

    def _nested(self, value, parent, line):
        if any(each is parent for each in self._open):
            raise ValueError("Circular reference detected")
        self._open.append(parent)
        text = self._encode(value, line if self.indent is None else line + self.indent)
        self._open.pop()
        return text

    def _container(self, o, brackets, parts, line):
        if not parts:
            return brackets
        if self.indent is None:
            return brackets[0] + self.item_separator.join(parts) + brackets[1]
        inner = line + self.indent
        body = (self.item_separator + inner).join(parts)
        return brackets[0] + inner + body + line + brackets[1]

    def _pairs(self, o, line):
        items = sorted(o.items()) if self.sort_keys else o.items()
        made = []
        for key, value in items:
            text = self._key(key)
            if text is not None:
                nested = self._nested(value, o, line)
                made.append(_quoted(text, self.ensure_ascii) + self.key_separator + nested)
        return made

    def _key(self, key):
        if isinstance(key, str):
            return "".join(key)
        if key is None or key is True or key is False:
            return {None: "null", True: "true", False: "false"}[key]
        if isinstance(key, int):
            return int.__repr__(int(key))
        if isinstance(key, float):
            return _number(key)
        if _bn_native.is_unknown(key):
            return str(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {type(key).__name__}"
        )


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None):
    if _bn_native.is_unknown(s):
        return _bn_native.derive("json.loads", s)
    if isinstance(s, bytes):
        s = s.decode("utf-8")
    if not isinstance(s, str):
        raise TypeError(
            f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}"
        )
    return _Reader(s, object_hook, parse_float, parse_int, object_pairs_hook).read()


def _reader(text, object_hook=None, parse_float=None, parse_int=None, object_pairs_hook=None,
            parse_constant=None, strict=True):
    return _Reader(text, object_hook, parse_float, parse_int, object_pairs_hook)


def load(fp, **options):
    return loads(fp.read(), **options)


class JSONDecoder:
    def __init__(self, **options):
        self._options = options

    def decode(self, s):
        return loads(s, **self._options)

    def raw_decode(self, s, idx=0):
        reader = _reader(s, **self._options)
        reader.position = idx
        return reader.value(), reader.position


class _Reader:
    def __init__(self, text, object_hook, parse_float, parse_int, pairs_hook):
        self.text = text
        self.position = 0
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.pairs_hook = pairs_hook

    def read(self):
        value = self.value()
        self.space()
        if self.position != len(self.text):
            raise self.error("Extra data")
        return value

    def error(self, message, position=None):
        return JSONDecodeError(message, self.text, self.position if position is None else position)

    def space(self):
        while self.position < len(self.text) and self.text[self.position] in " \t\n\r":
            self.position += 1

    def peek(self):
        return self.text[self.position : self.position + 1]

    def value(self):
        self.space()
        mark = self.peek()
        if mark == "{":
            return self.object()
        if mark == "[":
            return self.array()
        if mark == '"':
            return self.string()
        for word, meaning in _WORDS:
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return meaning
        return self.number()

    def number(self):
        end, kind = _bn_native.json_number(self.text, self.position)
        if end == self.position:
            raise self.error("Expecting value")
        written = self.text[self.position : end]
        self.position = end
        return self.parse_float(written) if kind else self.parse_int(written)

    def string(self):
        start = self.position
        value, end = _bn_native.json_string(self.text, start)
        if end < 0:
            raise self.error(value, start if "Unterminated" in value else -end)
        self.position = end
        return value

    def array(self):
        self.position += 1
        made = []
        self.space()
        if self.peek() == "]":
            self.position += 1
            return made
        while True:
            made.append(self.value())
            self.space()
            if self.peek() == "]":
                self.position += 1
                return made
            if self.peek() != ",":
                raise self.error("Expecting ',' delimiter")
            self.position += 1

    def object(self):
        self.position += 1
        pairs = []
        self.space()
        if self.peek() == "}":
            self.position += 1
            return self.finished(pairs)
        while True:
            self.space()
            if self.peek() != '"':
                raise self.error("Expecting property name enclosed in double quotes")
            key = self.string()
            self.space()
            if self.peek() != ":":
                raise self.error("Expecting ':' delimiter")
            self.position += 1
            pairs.append((key, self.value()))
            self.space()
            if self.peek() == "}":
                self.position += 1
                return self.finished(pairs)
            if self.peek() != ",":
                raise self.error("Expecting ',' delimiter")
            self.position += 1

    def finished(self, pairs):
        if self.pairs_hook is not None:
            return self.pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


_WORDS = [
    ("null", None), ("true", True), ("false", False), ("NaN", float("nan")),
    ("Infinity", float("inf")), ("-Infinity", float("-inf")),
]
