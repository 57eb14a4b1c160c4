"""Digests, computed by Java."""

__all__ = [
    "new", "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256",
    "sha3_384", "sha3_512", "algorithms_available", "algorithms_guaranteed",
]

_NAMES = {
    "md5": "MD5", "sha1": "SHA-1", "sha224": "SHA-224", "sha256": "SHA-256", "sha384": "SHA-384",
    "sha512": "SHA-512", "sha3_224": "SHA3-224", "sha3_256": "SHA3-256", "sha3_384": "SHA3-384",
    "sha3_512": "SHA3-512",
}
_BLOCKS = {"sha384": 128, "sha512": 128}
algorithms_guaranteed = set(_NAMES)
algorithms_available = set(_NAMES)


class _Hash:
    def __init__(self, name, data=b""):
        self.name = name
        self.block_size = _BLOCKS.get(name, 64)
        self._data = b""
        self.update(data)

    @property
    def digest_size(self):
        return len(self.digest())

    def update(self, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data += bytes(data)

    def digest(self):
        return _bn_native.digest(_NAMES[self.name], self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)


def new(name, data=b"", *, usedforsecurity=True):
    if name.lower() not in _NAMES:
        raise ValueError(f"unsupported hash type {name}")
    return _Hash(name.lower(), data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return _Hash(name, string)

    make.__name__ = name
    return make


md5 = _maker("md5")
sha1 = _maker("sha1")
sha224 = _maker("sha224")
sha256 = _maker("sha256")
sha384 = _maker("sha384")
sha512 = _maker("sha512")
sha3_224 = _maker("sha3_224")
sha3_256 = _maker("sha3_256")
sha3_384 = _maker("sha3_384")
sha3_512 = _maker("sha3_512")
