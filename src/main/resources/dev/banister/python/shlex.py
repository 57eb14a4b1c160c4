"""Words of a shell's line."""

__all__ = ["split", "quote", "join"]

_SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_"


def quote(s):
    if not s:
        return "''"
    if all([c in _SAFE for c in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(word) for word in split_command])


def split(s, comments=False, posix=True):
    if comments or not posix:
        _bn_native.unsupported("shlex.split with comments or without posix")
    words, word, mark, index = [], None, None, 0
    while index < len(s):
        char = s[index]
        index += 1
        if mark is None and char in " \t\r\n":
            if word is not None:
                words.append(word)
            word = None
        elif char == mark:
            mark = None
        elif mark is None and char in "'\"":
            mark, word = char, word or ""
        elif char == "\\" and mark != "'":
            follower = s[index : index + 1]
            if not follower:
                raise ValueError("No escaped character")
            keeps = mark == '"' and follower not in '"\\'
            word = (word or "") + ("\\" if keeps else "") + follower
            index += 1
        else:
            word = (word or "") + char
    if mark is not None:
        raise ValueError("No closing quotation")
    return words if word is None else words + [word]
