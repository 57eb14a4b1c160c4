"""Base 64, 32 and 16, computed by Java."""

__all__ = [
    "b64encode", "b64decode", "urlsafe_b64encode", "urlsafe_b64decode", "standard_b64encode",
    "standard_b64decode", "b16encode", "b16decode", "b32encode", "b32decode", "encodebytes",
    "decodebytes", "b85encode", "b85decode", "a85encode",
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


_B85 = (
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
)


def _fives(data, alphabet, zero):
    missing = -len(data) % 4
    data += b"\0" * missing
    made = []
    for start in range(0, len(data), 4):
        number = int.from_bytes(data[start : start + 4], "big")
        digits = ""
        for _ in range(5):
            number, digit = divmod(number, 85)
            digits = alphabet[digit] + digits
        short = zero and digits == "!!!!!" and not (missing and start + 4 == len(data))
        made.append("z" if short else digits)
    if missing:
        made[-1] = made[-1][: 5 - missing]
    return "".join(made).encode("ascii")


def b85encode(b, pad=False):
    return _fives(_raw(b), _B85, False)


def a85encode(b):
    return _fives(_raw(b), "".join([chr(c) for c in range(33, 118)]), True)


def b85decode(b):
    text = _any(b).decode("ascii")
    missing = -len(text) % 5
    made = b""
    for start in range(0, len(text) + missing, 5):
        number = 0
        for char in (text + "~" * missing)[start : start + 5]:
            if char not in _B85:
                raise ValueError(f"bad base85 character at position {text.index(char)}")
            number = number * 85 + _B85.index(char)
        made += number.to_bytes(4, "big")
    return made[: len(made) - missing]
