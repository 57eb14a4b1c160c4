"""Tokens; from the runtime's seed, so that two runs of a script agree."""

__all__ = ["token_hex", "token_bytes", "token_urlsafe", "choice", "randbelow", "randbits",
           "compare_digest", "SystemRandom"]

import base64
from random import SystemRandom

_random = SystemRandom()
choice = _random.choice


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random._below(exclusive_upper_bound)


def randbits(k):
    return _random.getrandbits(k)


def token_bytes(nbytes=None):
    return _random.randbytes(32 if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b):
    return a == b
