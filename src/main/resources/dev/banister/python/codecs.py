"""Codecs of texts; files are not touched."""

__all__ = ["encode", "decode", "lookup", "CodecInfo", "open", "BOM_UTF8", "BOM_UTF16_LE",
           "BOM_UTF16_BE"]

from collections import namedtuple

CodecInfo = namedtuple("CodecInfo", "name encode decode")
BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = b"\xff\xfe"
BOM_UTF16_BE = b"\xfe\xff"
_NAMES = {"utf8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1", "latin-1": "iso8859-1"}


def _plain(encoding):
    return encoding.lower().replace("_", "-")


def _rotated(text):
    made = ""
    for char in text:
        base = 65 if char.isupper() else 97
        letter = char.isascii() and char.isalpha()
        made += chr((ord(char) - base + 13) % 26 + base) if letter else char
    return made


def encode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if name in ("rot13", "rot-13"):
        return _rotated(obj)
    if name in ("hex", "hex-codec"):
        return obj.hex().encode("ascii")
    if name in ("base64", "base64-codec"):
        import base64

        return base64.encodebytes(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if name in ("rot13", "rot-13"):
        return _rotated(obj)
    if name in ("hex", "hex-codec"):
        return bytes.fromhex(obj if isinstance(obj, str) else obj.decode("ascii"))
    if name in ("base64", "base64-codec"):
        import base64

        return base64.decodebytes(obj)
    return obj.decode(encoding, errors)


def lookup(encoding):
    "".encode(encoding)
    name = _plain(encoding)
    return CodecInfo(
        _NAMES.get(name, name),
        lambda text, errors="strict": (text.encode(encoding, errors), len(text)),
        lambda data, errors="strict": (data.decode(encoding, errors), len(data)),
    )


def open(*args, **keywords):
    _bn_native.forbidden("codecs.open", "scripts may not touch files")
