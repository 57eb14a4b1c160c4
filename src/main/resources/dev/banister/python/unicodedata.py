"""Properties of characters: Jython's own, and normal forms by Java."""

__all__ = ["name", "lookup", "category", "bidirectional", "combining", "mirrored", "decimal",
           "digit", "numeric", "decomposition", "normalize", "is_normalized", "east_asian_width"]

_unicodedata = _bn_native.jython("unicodedata")
combining = _unicodedata.combining
mirrored = _unicodedata.mirrored
decimal = _unicodedata.decimal
digit = _unicodedata.digit
numeric = _unicodedata.numeric
_missing = object()


def name(chr, default=_missing):
    found = _bn_native.character_name(chr)
    if found is not None:
        return found
    if default is _missing:
        raise ValueError("no such name")
    return default


def lookup(name):
    found = _bn_native.character_named(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def category(chr):
    return str(_unicodedata.category(chr))


def bidirectional(chr):
    return str(_unicodedata.bidirectional(chr))


def decomposition(chr):
    return str(_unicodedata.decomposition(chr))


def east_asian_width(chr):
    return str(_unicodedata.east_asian_width(chr))


def normalize(form, unistr):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    return _bn_native.normalized(form, unistr)


def is_normalized(form, unistr):
    return normalize(form, unistr) == unistr
