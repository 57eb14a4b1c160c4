"""Regular expressions: Jython's engine, which knows Unicode when it is told to."""

__all__ = [
    "compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
    "escape", "purge", "error", "Pattern", "Match", "RegexFlag", "A", "ASCII", "I", "IGNORECASE",
    "L", "LOCALE", "M", "MULTILINE", "S", "DOTALL", "U", "UNICODE", "X", "VERBOSE", "NOFLAG",
]

_re = _bn_native.jython("re")


class error(Exception):
    pass


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


def _flags(flags):
    return flags & ~ASCII if flags & ASCII else flags | UNICODE


class Match:
    def __init__(self, found, pattern):
        self._found = found
        self.re = pattern
        self.string = found.string
        self.pos = found.pos
        self.endpos = found.endpos
        self.lastindex = found.lastindex
        self.lastgroup = found.lastgroup

    def group(self, *groups):
        return self._found.group(*groups)

    def __getitem__(self, group):
        return self._found.group(group)

    def groups(self, default=None):
        return self._found.groups(default)

    def groupdict(self, default=None):
        found = self._found.groupdict(default)
        names = sorted(self.re.groupindex.items(), key=lambda pair: pair[1])
        return {str(name): found[name] for name, _ in names}

    def start(self, group=0):
        return self._found.start(group)

    def end(self, group=0):
        return self._found.end(group)

    def span(self, group=0):
        return self._found.span(group)

    def expand(self, template):
        return self._found.expand(template)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


Match.__module__ = "re"


class Pattern:
    def __init__(self, pattern, flags):
        if isinstance(pattern, bytes):
            _bn_native.unsupported("A regular expression over bytes")
        try:
            self._native = _re.compile(pattern, _flags(flags))
        except _re.error as broken:
            raise error(str(broken)) from None
        self._whole = None
        self.pattern = pattern
        self.flags = flags | UNICODE
        self.groups = self._native.groups
        self.groupindex = self._native.groupindex

    def _text(self, string):
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
            self._whole = _re.compile("(?:" + self.pattern + end, _flags(self.flags & ~UNICODE))
        return self._made(self._whole.match(self._text(string), pos, min(endpos, len(string))))

    def findall(self, string, pos=0, endpos=9223372036854775807):
        return self._native.findall(self._text(string), pos, min(endpos, len(string)))

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        for found in self._native.finditer(self._text(string), pos, min(endpos, len(string))):
            yield Match(found, self)

    def split(self, string, maxsplit=0):
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
        string = self._text(string)
        made = []
        last = 0
        number = 0
        for found in self.finditer(string):
            if count and number >= count:
                break
            made.append(string[last : found.start()])
            if callable(repl):
                made.append(repl(found))
            else:
                made.append(found.expand(repl) if "\\" in repl else repl)
            last = found.end()
            number += 1
        made.append(string[last:])
        return "".join(made), number

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
