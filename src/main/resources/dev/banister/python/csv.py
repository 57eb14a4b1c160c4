"""Rows of texts with commas, after RFC 4180 and the chapter on csv in Python's reference."""

__all__ = [
    "reader", "writer", "DictReader", "DictWriter", "Dialect", "excel", "excel_tab", "unix_dialect",
    "register_dialect", "get_dialect", "list_dialects", "QUOTE_MINIMAL", "QUOTE_ALL",
    "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(Dialect):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


def register_dialect(name, dialect=excel, **options):
    _dialects[name] = _chosen(dialect, options)


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def _chosen(dialect, options):
    base = get_dialect(dialect) if isinstance(dialect, str) else dialect
    made = Dialect()
    for name in (
        "delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
        "lineterminator", "quoting", "strict",
    ):
        setattr(made, name, options.pop(name, getattr(base, name, getattr(made, name))))
    for name in options:
        raise TypeError(f"'{name}' is an invalid keyword argument for this function")
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return made


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        dialect = self.dialect
        row, field, quoted, within = [], [], False, False
        while True:
            line = next(self._lines, None)
            if line is None:
                if not within:
                    raise StopIteration
                line = ""
                within = False
            self.line_num += 1
            index, length = 0, len(line)
            while index < length:
                char = line[index]
                index += 1
                follower = line[index : index + 1]
                if char == dialect.escapechar and follower:
                    field.append(follower)
                    index += 1
                elif within:
                    if char != dialect.quotechar:
                        field.append(char)
                    elif dialect.doublequote and follower == dialect.quotechar:
                        field.append(char)
                        index += 1
                    else:
                        within = False
                elif char in "\r\n":
                    break
                elif char == dialect.delimiter:
                    row.append(self._value(field, quoted))
                    field, quoted = [], False
                elif char == dialect.quotechar and not field and dialect.quoting != QUOTE_NONE:
                    within = quoted = True
                elif char == " " and not field and not quoted and dialect.skipinitialspace:
                    continue
                else:
                    field.append(char)
            if within:
                continue
            if row or field or quoted:
                row.append(self._value(field, quoted))
            return row

    def _value(self, field, quoted):
        text = "".join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted:
            return float(text)
        return text


def reader(iterable, dialect="excel", **options):
    return _Reader(iterable, _chosen(dialect, options))


class _Writer:
    def __init__(self, file, dialect):
        self._file = file
        self.dialect = dialect

    def writerow(self, row):
        values = list(row)
        texts = [self._text(value, len(values)) for value in values]
        line = self.dialect.delimiter.join(texts) + self.dialect.lineterminator
        return self._file.write(line)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _text(self, value, count):
        dialect = self.dialect
        numeric = isinstance(value, (int, float))
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        special = (dialect.delimiter, dialect.quotechar, "\r", "\n")
        needed = any([mark in text for mark in special if mark]) or text == "" and count == 1
        if dialect.quoting == QUOTE_NONE:
            if any([mark in text for mark in special if mark]):
                if dialect.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                text = "".join([
                    dialect.escapechar + c if c in special + (dialect.escapechar,) else c
                    for c in text
                ])
            return text
        all_quoted = dialect.quoting == QUOTE_ALL
        if all_quoted or needed or dialect.quoting == QUOTE_NONNUMERIC and not numeric:
            if dialect.doublequote:
                text = text.replace(dialect.quotechar, dialect.quotechar * 2)
            elif dialect.escapechar:
                text = text.replace(dialect.quotechar, dialect.escapechar + dialect.quotechar)
            return dialect.quotechar + text + dialect.quotechar
        return text


def writer(csvfile, dialect="excel", **options):
    return _Writer(csvfile, _chosen(dialect, options))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **options):
        self.reader = reader(f, dialect, **options)
        self.restkey = restkey
        self.restval = restval
        self._fieldnames = None if fieldnames is None else list(fieldnames)

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        return self._fieldnames

    @property
    def line_num(self):
        return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **options):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, **options)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        unknown = [name for name in rowdict if name not in self.fieldnames]
        if unknown and self.extrasaction == "raise":
            listed = ", ".join([repr(name) for name in unknown])
            raise ValueError("dict contains fields not in fieldnames: " + listed)
        return self.writer.writerow([rowdict.get(n, self.restval) for n in self.fieldnames])

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)
