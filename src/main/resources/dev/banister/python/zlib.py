"""Checksums and compression in memory, computed by Java."""

__all__ = ["crc32", "adler32", "compress", "decompress", "error", "MAX_WBITS", "DEFLATED",
           "Z_BEST_COMPRESSION", "Z_BEST_SPEED", "Z_DEFAULT_COMPRESSION"]

from binascii import crc32

MAX_WBITS = 15
DEFLATED = 8
Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 1, 9, -1


class error(Exception):
    pass


error.__module__ = "zlib"


def adler32(data, value=1):
    low, high = value & 0xFFFF, value >> 16
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


def compress(data, /, level=-1, wbits=MAX_WBITS):
    if abs(wbits) != MAX_WBITS:
        _bn_native.unsupported("zlib.compress with a window of another size")
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    return _bn_native.deflate(_bytes(data), level, wbits < 0)


def decompress(data, /, wbits=MAX_WBITS, bufsize=16384):
    data = _bytes(data)
    if wbits > MAX_WBITS:
        import gzip

        return gzip.decompress(data)
    made = _bn_native.inflate(data, wbits < 0)
    if made is None:
        raise error("Error -3 while decompressing data: incorrect header check")
    return made
