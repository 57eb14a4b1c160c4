"""Checksums; compression is not offered."""

__all__ = ["crc32", "adler32", "error"]

from binascii import crc32


class error(Exception):
    pass


def adler32(data, value=1):
    low, high = value & 0xFFFF, value >> 16
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
