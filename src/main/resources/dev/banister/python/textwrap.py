"""Text wrapping, after the chapter on textwrap in Python's library reference."""

__all__ = ["dedent", "indent", "wrap", "fill", "shorten"]

_textwrap = _bn_native.jython("textwrap")


def dedent(text):
    lines = text.split("\n")
    margin = None
    for index, line in enumerate(lines):
        stripped = line.lstrip(" \t")
        if not stripped:
            lines[index] = ""
            continue
        space = line[: len(line) - len(stripped)]
        if margin is None:
            margin = space
        else:
            width = 0
            while width < min(len(margin), len(space)) and margin[width] == space[width]:
                width += 1
            margin = margin[:width]
    if not margin:
        return "\n".join(lines)
    return "\n".join([line[len(margin):] if line else line for line in lines])


def indent(text, prefix, predicate=None):
    made = []
    for line in text.splitlines(True):
        wanted = line.strip() if predicate is None else predicate(line)
        made.append(prefix + line if wanted else line)
    return "".join(made)


def wrap(text, width=70, **options):
    return [str(line) for line in _textwrap.wrap(str(text), width, **options)]


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, *, placeholder=" [...]"):
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    while words and len(" ".join(words) + placeholder) > width:
        words.pop()
    return (" ".join(words) + placeholder) if words else placeholder.strip()
