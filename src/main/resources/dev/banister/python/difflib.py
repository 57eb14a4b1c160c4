"""Differences of texts: Jython's own."""

__all__ = ["SequenceMatcher", "get_close_matches", "unified_diff", "context_diff", "ndiff"]

_difflib = _bn_native.jython("difflib")
SequenceMatcher = _difflib.SequenceMatcher


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    return _difflib.get_close_matches(word, list(possibilities), n, cutoff)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    made = _difflib.unified_diff(a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm)
    for line in made:
        yield str(line)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    made = _difflib.context_diff(a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm)
    for line in made:
        yield str(line)


def ndiff(a, b):
    for line in _difflib.ndiff(a, b):
        yield str(line)
