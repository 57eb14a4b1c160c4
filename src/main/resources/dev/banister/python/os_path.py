"""The functions over paths that touch no file system."""

__all__ = [
    "join", "split", "splitext", "basename", "dirname", "normpath", "isabs", "commonprefix",
    "abspath", "realpath", "expanduser", "expandvars", "relpath", "sep", "curdir", "pardir",
    "commonpath", "exists", "isfile", "isdir", "getsize", "getmtime", "islink", "pathsep",
]

sep = "/"
pathsep = ":"
curdir = "."
pardir = ".."


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return path.__fspath__()


def join(a, *p):
    path = fspath(a)
    for piece in p:
        piece = fspath(piece)
        if piece.startswith("/"):
            path = piece
        elif not path or path.endswith("/"):
            path += piece
        else:
            path += "/" + piece
    return path


def split(p):
    p = fspath(p)
    index = p.rfind("/") + 1
    head, tail = p[:index], p[index:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = fspath(p)
    slash = p.rfind("/")
    dot = p.rfind(".")
    if dot > slash and p[slash + 1 : dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def isabs(s):
    return fspath(s).startswith("/")


def normpath(path):
    path = fspath(path)
    if not path:
        return "."
    lead = "/" if path.startswith("/") else ""
    made = []
    for piece in path.split("/"):
        if piece in ("", "."):
            continue
        if piece == ".." and made and made[-1] != "..":
            made.pop()
        elif piece != ".." or not lead:
            made.append(piece)
    return (lead + "/".join(made)) or "."


def abspath(path):
    return normpath(path)


realpath = abspath


def expanduser(path):
    return fspath(path)


def expandvars(path):
    return fspath(path)


def relpath(path, start="."):
    there = [p for p in normpath(path).split("/") if p not in ("", ".")]
    here = [p for p in normpath(start).split("/") if p not in ("", ".")]
    common = 0
    while common < min(len(there), len(here)) and there[common] == here[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def commonpath(paths):
    pieces = [[p for p in fspath(each).split("/") if p and p != "."] for each in paths]
    if not pieces:
        raise ValueError("commonpath() arg is an empty sequence")
    rooted = [isabs(each) for each in paths]
    if any(rooted) and not all(rooted):
        raise ValueError("Can't mix absolute and relative paths")
    low, high = min(pieces), max(pieces)
    common = low
    for index, piece in enumerate(low):
        if piece != high[index]:
            common = low[:index]
            break
    return ("/" if rooted[0] else "") + "/".join(common)


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for index, char in enumerate(low):
        if char != high[index]:
            return low[:index]
    return low


def _refused(name):
    def call(*args, **keywords):
        _bn_native.forbidden("os.path." + name, "scripts may not look at files")

    call.__name__ = name
    return call


exists = _refused("exists")
isfile = _refused("isfile")
isdir = _refused("isdir")
islink = _refused("islink")
getsize = _refused("getsize")
getmtime = _refused("getmtime")
