"""Addresses as texts."""

__all__ = ["quote", "quote_plus", "unquote", "unquote_plus", "urlencode", "urlparse", "urlsplit",
           "urlunparse", "urlunsplit", "urljoin", "parse_qs", "parse_qsl", "ParseResult",
           "SplitResult", "urldefrag", "DefragResult", "unquote_to_bytes", "quote_from_bytes"]

from collections import namedtuple

_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


def quote(string, safe="/", encoding="utf-8", errors="strict"):
    data = string if isinstance(string, bytes) else str(string).encode(encoding, errors)
    kept = _SAFE + safe
    return "".join([chr(b) if chr(b) in kept else f"%{b:02X}" for b in data])


def quote_plus(string, safe="", encoding="utf-8", errors="strict"):
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote(string, encoding="utf-8", errors="replace"):
    made = b""
    position = 0
    while position < len(string):
        digits = string[position + 1 : position + 3]
        hexadecimal = len(digits) == 2 and all(c in "0123456789abcdefABCDEF" for c in digits)
        if string[position] == "%" and hexadecimal:
            made += bytes([int(digits, 16)])
            position += 3
        else:
            made += string[position].encode(encoding)
            position += 1
    return made.decode(encoding, errors)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", quote_via=quote_plus):
    pairs = query.items() if hasattr(query, "items") else query
    made = []
    for key, value in pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for each in values:
            made.append(quote_via(str(key), safe) + "=" + quote_via(str(each), safe))
    return "&".join(made)


class _Parts:
    def _login(self):
        login, at, host = self.netloc.rpartition("@")
        return (login, host) if at else (None, host)

    @property
    def username(self):
        login = self._login()[0]
        return None if login is None else login.partition(":")[0]

    @property
    def password(self):
        login = self._login()[0]
        return None if login is None or ":" not in login else login.partition(":")[2]

    @property
    def hostname(self):
        host = self._login()[1]
        host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
        return host.lower() or None

    @property
    def port(self):
        port = self._login()[1].rpartition("]")[2].partition(":")[2]
        return int(port) if port else None


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Parts):
    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Parts):
    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme="", allow_fragments=True):
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isalpha() and all(c.isalnum() or c in "+-." for c in head):
        scheme, url = head.lower(), rest
    netloc = query = fragment = ""
    if url.startswith("//"):
        end = min([i for i in (url.find(c, 2) for c in "/?#") if i >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    parts = urlsplit(url, scheme, allow_fragments)
    path, _, params = parts.path.partition(";")
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


DefragResult = namedtuple("DefragResult", "url fragment")


def urldefrag(url):
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment)


def quote_from_bytes(bs, safe="/"):
    return quote(bs, safe)


def unquote_to_bytes(string):
    return unquote(string, "latin-1").encode("latin-1")


def urlunsplit(components):
    scheme, netloc, path, query, fragment = components
    url = path
    if netloc or scheme and path[:2] == "//":
        url = "//" + netloc + ("/" if path and not path.startswith("/") else "") + path
    url = scheme + ":" + url if scheme else url
    url = url + "?" + query if query else url
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return urlunsplit((scheme, netloc, path + ";" + params if params else path, query, fragment))


def urljoin(base, url, allow_fragments=True):
    there = urlsplit(url)
    if there.scheme or not base:
        return url
    here = urlsplit(base)
    if there.netloc:
        return urlunsplit((here.scheme,) + tuple(there)[1:])
    if there.path.startswith("/"):
        path = there.path
    elif there.path:
        path = here.path.rpartition("/")[0] + "/" + there.path
    else:
        path = here.path
    made = []
    for piece in path.split("/"):
        if piece == ".." and len(made) > 1:
            made.pop()
        elif piece not in (".", ".."):
            made.append(piece)
    return urlunsplit(
        (here.scheme, here.netloc, "/".join(made), there.query, there.fragment)
    )


def parse_qsl(qs, keep_blank_values=False, separator="&"):
    made = []
    for pair in qs.split(separator):
        name, _, value = pair.partition("=")
        if pair and (value or keep_blank_values):
            made.append((unquote_plus(name), unquote_plus(value)))
    return made


def parse_qs(qs, keep_blank_values=False, separator="&"):
    made = {}
    for name, value in parse_qsl(qs, keep_blank_values, separator):
        made.setdefault(name, []).append(value)
    return made
