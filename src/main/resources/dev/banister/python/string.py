"""Sets of characters and templates."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits",
    "punctuation", "printable", "whitespace", "capwords", "Template", "Formatter",
]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **keywords):
        return self._filled(mapping, keywords, True)

    def safe_substitute(self, mapping={}, /, **keywords):
        return self._filled(mapping, keywords, False)

    def _filled(self, mapping, keywords, strict):
        made = ""
        text = self.template
        position = 0
        while position < len(text):
            if text[position] != "$":
                made += text[position]
                position += 1
                continue
            if text[position + 1 : position + 2] == "$":
                made += "$"
                position += 2
                continue
            braced = text[position + 1 : position + 2] == "{"
            start = position + (2 if braced else 1)
            end = start
            while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[start:end]
            stop = end + 1 if braced else end
            valid = name.isidentifier() and (not braced or text[end : end + 1] == "}")
            if valid and name in keywords:
                made += str(keywords[name])
            elif valid and name in mapping:
                made += str(mapping[name])
            elif valid and strict:
                raise KeyError(name)
            elif strict:
                line = text.count("\n", 0, position) + 1
                column = position - text.rfind("\n", 0, position)
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            else:
                stop = stop if valid else position + 1
                made += text[position:stop]
            position = stop
        return made


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

    def parse(self, format_string):
        _bn_native.unsupported("string.Formatter.parse")
