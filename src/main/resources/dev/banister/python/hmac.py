"""Keyed digests, after RFC 2104."""

__all__ = ["new", "digest", "compare_digest", "HMAC"]

import hashlib


def _hash(digestmod, data=b""):
    if callable(digestmod):
        return digestmod(data)
    return hashlib.new(digestmod, data)


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, bytes):
            raise TypeError(
                f"key: expected bytes or bytearray, but got {type(key).__name__!r}"
            )
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._digestmod = digestmod
        plain = _hash(digestmod)
        self.block_size = plain.block_size
        self.digest_size = plain.digest_size
        self.name = "hmac-" + plain.name
        key = _hash(digestmod, key).digest() if len(key) > self.block_size else key
        self._key = key + b"\0" * (self.block_size - len(key))
        self._message = b"" if msg is None else bytes(msg)

    def update(self, msg):
        if isinstance(msg, str):
            raise TypeError("Strings must be encoded before hashing")
        self._message += msg

    def copy(self):
        return HMAC(self._key, self._message, self._digestmod)

    def digest(self):
        inner = _hash(self._digestmod, bytes([b ^ 0x36 for b in self._key]) + self._message)
        outer = bytes([b ^ 0x5C for b in self._key])
        return _hash(self._digestmod, outer + inner.digest()).digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    if isinstance(a, str) is not isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return a == b
