"""Base 64, 32 and 16, computed by Java."""

__all__ = [
    "b64encode", "b64decode", "urlsafe_b64encode", "urlsafe_b64decode", "standard_b64encode",
    "standard_b64decode", "b16encode", "b16decode", "b32encode", "b32decode", "encodebytes",
    "decodebytes",
]

_B32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _raw(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(s)


def _any(s):
    return s.encode("ascii") if isinstance(s, str) else bytes(s)


def b64encode(s, altchars=None):
    made = _bn_native.base64_encode(_raw(s))
    if altchars is not None:
        made = made.replace(b"+", altchars[:1]).replace(b"/", altchars[1:2])
    return made


def b64decode(s, altchars=None, validate=False):
    s = _any(s)
    if altchars is not None:
        s = s.replace(_any(altchars)[:1], b"+").replace(_any(altchars)[1:2], b"/")
    made = _bn_native.base64_decode(s)
    if made is None:
        from binascii import Error

        raise Error("Incorrect padding")
    return made


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    made = b""
    for start in range(0, len(s), 57):
        made += b64encode(s[start : start + 57]) + b"\n"
    return made


def decodebytes(s):
    return b64decode(s)


def b16encode(s):
    return _raw(s).hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    return bytes.fromhex(_any(s).decode("ascii"))


def b32encode(s):
    s = _raw(s)
    bits = "".join(f"{byte:08b}" for byte in s)
    bits += "0" * (-len(bits) % 5)
    made = "".join(_B32[int(bits[i : i + 5], 2)] for i in range(0, len(bits), 5))
    return (made + "=" * (-len(made) % 8)).encode("ascii")


def b32decode(s, casefold=False, map01=None):
    text = _any(s).decode("ascii").rstrip("=")
    text = text.upper() if casefold else text
    bits = "".join(f"{_B32.index(c):05b}" for c in text)
    return bytes([int(bits[i : i + 8], 2) for i in range(0, len(bits) // 8 * 8, 8)])
