"""Patterns of names with stars."""

__all__ = ["fnmatch", "fnmatchcase", "filter", "translate"]

import re


def translate(pat):
    made = ""
    index = 0
    while index < len(pat):
        char = pat[index]
        index += 1
        if char == "*":
            made += ".*"
        elif char == "?":
            made += "."
        elif char == "[":
            end = pat.find("]", index + (2 if pat[index : index + 1] == "!" else 1))
            if end < 0:
                made += "\\["
                continue
            inside = pat[index:end].replace("\\", "\\\\")
            inside = "^" + inside[1:] if inside[0] == "!" else inside
            made += f"[{inside}]"
            index = end + 1
        else:
            made += re.escape(char)
    return f"(?s:{made})\\Z"


def fnmatchcase(name, pat):
    return re.compile(translate(pat)[4:-3] + r"\Z", re.S).match(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
