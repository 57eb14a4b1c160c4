"""Compression in memory; files are not touched."""

__all__ = ["compress", "decompress", "open", "GzipFile", "BadGzipFile"]

import zlib


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    body = zlib.compress(data, compresslevel, wbits=-zlib.MAX_WBITS)
    extra = b"\x02" if compresslevel == 9 else b"\x04" if compresslevel == 1 else b"\x00"
    head = b"\x1f\x8b\x08\x00" + int(mtime or 0).to_bytes(4, "little") + extra + b"\xff"
    size = (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return head + body + zlib.crc32(data).to_bytes(4, "little") + size


def _after_text(data, start):
    return data.index(b"\0", start) + 1


def decompress(data):
    if data[:2] != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
    flags, start = data[3], 10
    if flags & 4:
        start += 2 + int.from_bytes(data[start : start + 2], "little")
    start = _after_text(data, start) if flags & 8 else start
    start = _after_text(data, start) if flags & 16 else start
    start += 2 if flags & 2 else 0
    made = _bn_native.inflate(data[start:-8], True)
    if made is None:
        raise zlib.error("Error -3 while decompressing data: invalid block type")
    if zlib.crc32(made).to_bytes(4, "little") != data[-8:-4]:
        raise BadGzipFile("CRC check failed")
    return made


def open(*args, **keywords):
    _bn_native.forbidden("gzip.open", "scripts may not touch files")


class GzipFile:
    def __init__(self, *args, **keywords):
        _bn_native.forbidden("gzip.GzipFile", "scripts may not touch files")
