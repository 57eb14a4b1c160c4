"""Bytes and their spellings."""

__all__ = ["hexlify", "unhexlify", "b2a_hex", "a2b_hex", "crc32", "Error", "b2a_base64", "a2b_base64"]


class Error(ValueError):
    pass


Error.__module__ = "binascii"


def hexlify(data):
    return bytes(data).hex().encode("ascii")


def unhexlify(text):
    text = text if isinstance(text, str) else text.decode("ascii")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes([int(text[i : i + 2], 16) for i in range(0, len(text), 2)])
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, value=0):
    return _bn_native.crc32(data, value)


def b2a_base64(data, *, newline=True):
    return _bn_native.base64_encode(data) + (b"\n" if newline else b"")


def a2b_base64(data):
    made = _bn_native.base64_decode(data)
    if made is None:
        raise Error("Incorrect padding")
    return made
