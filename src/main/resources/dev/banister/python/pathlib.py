"""Paths as texts: nothing here touches a file."""

__all__ = ["Path", "PurePath", "PurePosixPath", "PosixPath"]

import os.path as _path


class PurePosixPath:
    def __init__(self, *segments):
        joined = _path.join(*[str(s) for s in segments]) if segments else ""
        root = "/" if joined.startswith("/") else ""
        pieces = [p for p in joined.split("/") if p not in ("", ".")]
        self._text = (root + "/".join(pieces)) or "."

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def as_posix(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __truediv__(self, other):
        return type(self)(self, other)

    def __rtruediv__(self, other):
        return type(self)(other, self)

    def __eq__(self, other):
        return isinstance(other, PurePosixPath) and self._text == other._text

    def __hash__(self):
        return hash(self._text)

    def __lt__(self, other):
        return self.parts < other.parts

    @property
    def parts(self):
        root = ("/",) if self._text.startswith("/") else ()
        return root + tuple([p for p in self._text.split("/") if p and p != "."])

    @property
    def root(self):
        return "/" if self._text.startswith("/") else ""

    anchor = root

    @property
    def name(self):
        return self.parts[-1] if self.parts and self.parts != ("/",) else ""

    @property
    def suffix(self):
        ending = _path.splitext(self.name)[1]
        return "" if ending == "." else ending

    @property
    def suffixes(self):
        if self.name.endswith("."):
            return []
        return ["." + s for s in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[: len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        if len(self.parts) <= 1:
            return type(self)(self.root) if self.root else type(self)()
        return type(self)(*self.parts[:-1])

    @property
    def parents(self):
        made = []
        each = self
        while each.parent != each:
            each = each.parent
            made.append(each)
        return tuple(made)

    def is_absolute(self):
        return self._text.startswith("/")

    def joinpath(self, *others):
        return type(self)(self, *others)

    def with_name(self, name):
        return self.parent / name

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

    def is_relative_to(self, other):
        other = PurePosixPath(other).parts
        return self.parts[: len(other)] == other

    def relative_to(self, other, *more, walk_up=False):
        other = PurePosixPath(other, *more)
        if walk_up and self.is_absolute() == other.is_absolute():
            return type(self)(_path.relpath(self._text, str(other)))
        if not self.is_relative_to(other):
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(other)!r} "
                "OR one path is relative and the other is absolute."
            )
        return type(self)(*self.parts[len(other.parts) :])

    def match(self, pattern):
        from fnmatch import fnmatchcase

        wanted = PurePosixPath(pattern).parts
        own = self.parts
        if len(wanted) > len(own) or wanted[:1] == ("/",) and len(wanted) != len(own):
            return False
        ends = own[len(own) - len(wanted) :]
        return all([fnmatchcase(name, each) for name, each in zip(ends, wanted)])

    def as_uri(self):
        from urllib.parse import quote

        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + quote(self._text)

    def __le__(self, other):
        return self.parts <= other.parts

    def __gt__(self, other):
        return self.parts > other.parts

    def __ge__(self, other):
        return self.parts >= other.parts

    def __bytes__(self):
        return self._text.encode("utf-8")


PurePath = PurePosixPath


class Path(PurePosixPath):
    def resolve(self, strict=False):
        return type(self)(_path.normpath(self._text))

    def absolute(self):
        return self

    def expanduser(self):
        return self


PosixPath = Path


def _refused(name):
    def call(self, *args, **keywords):
        _bn_native.forbidden("pathlib.Path." + name, "scripts may not touch files")

    call.__name__ = name
    return call


for _name in (
    "read_text", "read_bytes", "write_text", "write_bytes", "open", "exists", "is_file", "is_dir",
    "iterdir", "glob", "rglob", "mkdir", "rmdir", "unlink", "rename", "replace", "stat", "touch",
    "chmod", "symlink_to", "is_symlink", "cwd", "home", "lstat", "owner", "samefile",
):
    setattr(Path, _name, _refused(_name))
