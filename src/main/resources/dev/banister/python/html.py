"""Escapes of HTML."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_BARE = ("lt", "gt", "amp", "quot", "nbsp", "copy", "reg")


def _character(name):
    if name[:1] == "#":
        hexadecimal = name[1:2] in ("x", "X")
        digits = name[2:] if hexadecimal else name[1:]
        try:
            return chr(int(digits, 16 if hexadecimal else 10))
        except ValueError:
            return None
    if name in ("apos", "quot", "amp", "lt", "gt"):
        return {"apos": "'", "quot": '"', "amp": "&", "lt": "<", "gt": ">"}[name]
    code = _bn_native.jython("htmlentitydefs").name2codepoint.get(name)
    return None if code is None else chr(code)


def unescape(s):
    made = ""
    position = 0
    while True:
        start = s.find("&", position)
        if start < 0:
            return made + s[position:]
        end = start + 1
        while end < len(s) and (s[end].isalnum() or s[end] == "#"):
            end += 1
        name = s[start + 1 : end]
        closed = s[end : end + 1] == ";"
        char = _character(name) if closed or name in _BARE or name[:1] == "#" else None
        if char is None:
            made += s[position:end]
            position = end
        else:
            made += s[position:start] + char
            position = end + 1 if closed else end
