"""Regular expressions: Jython's engine, which knows Unicode when it is told to."""

__all__ = [
    "compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
    "escape", "purge", "error", "Pattern", "Match", "RegexFlag", "A", "ASCII", "I", "IGNORECASE",
    "L", "LOCALE", "M", "MULTILINE", "S", "DOTALL", "U", "UNICODE", "X", "VERBOSE", "NOFLAG",
]

_re = _bn_native.jython("re")


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        Exception.__init__(self, msg if pos is None else f"{msg} at position {pos}")
        self.msg = msg
        self.pattern = pattern
        self.pos = pos


error.__module__ = "re"
NOFLAG = 0
A = ASCII = 256
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
RegexFlag = int


_KNOWN_ESCAPES = "AbBdDsSwWZafnrtvx"
_LENGTHS = {"u": 4, "U": 8}


def _spelled(pattern):
    """The pattern with the escapes that only Python 3 knows written out."""
    if "\\" not in pattern:
        return pattern
    made = []
    index = 0
    while index < len(pattern):
        char = pattern[index]
        name = pattern[index + 1 : index + 2]
        if char != "\\" or not name:
            made.append(char)
            index += 1
            continue
        end = index + 2
        if name in _LENGTHS:
            end += _LENGTHS[name]
            made.append(_escaped(chr(int(pattern[index + 2 : end], 16))))
        elif name == "N" and pattern[end : end + 1] == "{":
            end = pattern.index("}", end) + 1
            made.append(_escaped(_bn_native.character_named(pattern[index + 3 : end - 1])))
        elif name.isascii() and name.isalpha() and name not in _KNOWN_ESCAPES:
            raise error(f"bad escape \\{name}", pattern, index)
        else:
            made.append(char + name)
        index = end
    return "".join(made)


def _escaped(char):
    return "\\" + char if char in _SPECIAL else char


def _flags(flags):
    return flags & ~ASCII if flags & ASCII else flags | UNICODE


class Match:
    def __init__(self, found, pattern):
        self._found = found
        self.re = pattern
        self.string = pattern._back(found.string)
        self.pos = found.pos
        self.endpos = found.endpos
        self.lastindex = found.lastindex
        self.lastgroup = found.lastgroup

    def group(self, *groups):
        return self.re._back(self._found.group(*groups))

    def __getitem__(self, group):
        return self.re._back(self._found.group(group))

    def groups(self, default=None):
        return self.re._back(self._found.groups(default))

    def groupdict(self, default=None):
        found = self._found.groupdict(default)
        return {name: self.re._back(found[name]) for name in self.re.groupindex}

    def start(self, group=0):
        return self._found.start(group)

    def end(self, group=0):
        return self._found.end(group)

    def span(self, group=0):
        return self._found.span(group)

    def expand(self, template):
        return _expanded(self, template)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


Match.__module__ = "re"
# groups with flags of their own, atomic groups and possessive repetitions
_NEWER = ("(?>", "(?i:", "(?m:", "(?s:", "(?x:", "(?a:", "(?-", "++", "*+", "?+", "}+")
_ESCAPED = {
    "n": "\n", "t": "\t", "r": "\r", "a": "\a", "f": "\f", "v": "\v", "b": "\b", "\\": "\\",
}


def _expanded(found, template):
    """A template with the groups of a match; those that took no part are empty."""
    if not isinstance(template, str):
        return _expanded(found, template.decode("latin-1"))
    if "\\" not in template:
        return found.re._back(template)
    made = []
    index = 0
    while index < len(template):
        char = template[index]
        index += 1
        if char != "\\":
            made.append(char)
            continue
        name = template[index : index + 1]
        index += 1
        if name == "g" and template[index : index + 1] == "<":
            end = template.find(">", index)
            if end < 0:
                raise error("missing >, unterminated name", template, index)
            group = template[index + 1 : end]
            index = end + 1
            made.append(_group(found, int(group) if group.isdigit() else group, template))
        elif name.isdigit() and name != "0":
            if template[index : index + 1].isdigit():
                name += template[index]
                index += 1
            made.append(_group(found, int(name), template))
        elif name == "0":
            made.append("\0")
        elif name in _ESCAPED and name:
            made.append(_ESCAPED[name])
        elif name.isascii() and name.isalpha():
            raise error(f"bad escape \\{name}", template, index - 2)
        else:
            made.append("\\" + name)
    return found.re._back("".join(made))


def _group(found, group, template):
    try:
        return found._found.group(group) or ""
    except IndexError:
        if isinstance(group, str):
            raise IndexError(f"unknown group name {group!r}") from None
        raise error(f"invalid group reference {group}", template, 1) from None


class Pattern:
    def __init__(self, pattern, flags):
        self._of_bytes = isinstance(pattern, bytes)
        written = pattern.decode("latin-1") if self._of_bytes else pattern
        self._spelling = written if self._of_bytes else _spelled(written)
        self._set = flags & ~UNICODE if self._of_bytes else _flags(flags)
        try:
            self._native = _re.compile(self._spelling, self._set)
        except _re.error as broken:
            if any([mark in written for mark in _NEWER]):
                _bn_native.unsupported(f"The regular expression {pattern!r}")
            raise error(str(broken), pattern) from None
        self._whole = None
        self.pattern = pattern
        self.flags = flags if self._of_bytes or flags & ASCII else flags | UNICODE
        self.groups = self._native.groups
        named = sorted(self._native.groupindex.items(), key=lambda pair: pair[1])
        self.groupindex = {str(name): index for name, index in named}

    def _back(self, found):
        """What the engine found, as bytes when the pattern is one of bytes."""
        if not self._of_bytes or found is None:
            return found
        if isinstance(found, tuple):
            return tuple([self._back(each) for each in found])
        return found.encode("latin-1") if isinstance(found, str) else found

    def _text(self, string):
        if self._of_bytes:
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return string.decode("latin-1")
        if isinstance(string, bytes):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        if not isinstance(string, str):
            raise TypeError(
                f"expected string or bytes-like object, got '{type(string).__name__}'"
            )
        return str(string)

    def _made(self, found):
        return None if found is None else Match(found, self)

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._made(self._native.match(self._text(string), pos, min(endpos, len(string))))

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._made(self._native.search(self._text(string), pos, min(endpos, len(string))))

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        if self._whole is None:
            end = "\n)\\Z" if self.flags & VERBOSE else ")\\Z"
            self._whole = _re.compile("(?:" + self._spelling + end, self._set)
        return self._made(self._whole.match(self._text(string), pos, min(endpos, len(string))))

    def findall(self, string, pos=0, endpos=9223372036854775807):
        found = self._native.findall(self._text(string), pos, min(endpos, len(string)))
        return [self._back(each) for each in found] if self._of_bytes else found

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        for found in self._native.finditer(self._text(string), pos, min(endpos, len(string))):
            yield Match(found, self)

    def split(self, string, maxsplit=0):
        self._text(string)
        parts = []
        last = 0
        for found in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit * (1 + self.groups):
                break
            parts.append(string[last : found.start()])
            parts.extend(found.groups())
            last = found.end()
        return parts + [string[last:]]

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        made = []
        last = 0
        number = 0
        for found in self.finditer(string):
            if count and number >= count:
                break
            made.append(string[last : found.start()])
            made.append(repl(found) if callable(repl) else _expanded(found, repl))
            last = found.end()
            number += 1
        made.append(string[last:])
        return (b"" if self._of_bytes else "").join(made), number

    def __repr__(self):
        return f"re.compile({self.pattern!r})"

    def __eq__(self, other):
        return isinstance(other, Pattern) and (self.pattern, self.flags) == (
            other.pattern, other.flags,
        )

    def __hash__(self):
        return hash(self.pattern)


Pattern.__module__ = "re"
_compiled = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        return pattern
    key = (pattern, flags)
    if key not in _compiled:
        _compiled[key] = Pattern(pattern, flags)
    return _compiled[key]


def _over(name):
    def call(pattern, *args, flags=0, **keywords):
        for each in (pattern, *args):
            if _bn_native.is_unknown(each):
                return _bn_native.derive("re." + name, each)
        limit = _LIMITS[name]
        if len(args) > limit:
            flags = args[limit]
            args = args[:limit]
        return getattr(compile(pattern, flags), name)(*args, **keywords)

    call.__name__ = name
    return call


_LIMITS = {
    "match": 1, "fullmatch": 1, "search": 1, "findall": 1, "finditer": 1, "split": 2, "sub": 3,
    "subn": 3,
}
match = _over("match")
fullmatch = _over("fullmatch")
search = _over("search")
findall = _over("findall")
finditer = _over("finditer")
split = _over("split")
sub = _over("sub")
subn = _over("subn")
_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])


def purge():
    _compiled.clear()
