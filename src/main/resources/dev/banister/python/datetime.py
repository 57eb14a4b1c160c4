"""Dates and times: Jython's own, with what Python 3 has added to them."""

__all__ = [
    "datetime", "date", "time", "timedelta", "tzinfo", "timezone", "UTC", "MINYEAR", "MAXYEAR",
]

_datetime = _bn_native.jython("datetime")
datetime = _datetime.datetime
date = _datetime.date
time = _datetime.time
timedelta = _datetime.timedelta
tzinfo = _datetime.tzinfo
MINYEAR = 1
MAXYEAR = 9999


def _check_tzname(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


def _check_date_fields(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _datetime._days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    return hour, minute, second, microsecond


_datetime._check_tzname = _check_tzname
_datetime._check_date_fields = _check_date_fields
_datetime._check_time_fields = _check_time_fields


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not -timedelta(days=1) < offset < timedelta(days=1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, moment):
        return self._offset

    def dst(self, moment):
        return None

    def tzname(self, moment):
        if self._name is not None:
            return self._name
        return "UTC" + _offset(self._offset) if self._offset else "UTC"

    def fromutc(self, moment):
        return moment + self._offset

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"


UTC = timezone(timedelta(0))
timezone.utc = UTC


def _offset(offset):
    sign = "-" if offset.days < 0 else "+"
    seconds = abs(offset.days * 86400 + offset.seconds)
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return text + (f":{seconds % 60:02d}" if seconds % 60 else "")


def _now(cls, tz=None):
    seconds, microseconds = _bn_native.now()
    moment = _utc(cls, seconds, microseconds)
    return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))


def _utc(cls, seconds, microseconds):
    days, rest = divmod(seconds, 86400)
    day = date.fromordinal(days + 719163)
    return cls(
        day.year, day.month, day.day, rest // 3600, rest // 60 % 60, rest % 60, microseconds
    )


def _utcnow(cls):
    return _now(cls)


def _today(cls):
    return _now(cls)


def _date_today(cls):
    moment = _now(datetime)
    return cls(moment.year, moment.month, moment.day)


def _fromtimestamp(cls, timestamp, tz=None):
    seconds, fraction = divmod(timestamp, 1)
    microseconds = round(fraction * 1000000)
    moment = _utc(cls, int(seconds), 0) + timedelta(microseconds=microseconds)
    moment = cls(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
        moment.microsecond,
    )
    return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))


def _timestamp(self):
    zone = UTC if self.tzinfo is None else self.tzinfo
    passed = self.replace(tzinfo=None) - datetime(1970, 1, 1) - _zone_offset(self, zone)
    return (passed.days * 86400 + passed.seconds) + passed.microseconds / 1000000


def _zone_offset(moment, zone):
    return zone.utcoffset(moment) or timedelta(0)


def _astimezone(self, tz=None):
    tz = UTC if tz is None else tz
    offset = timedelta(0) if self.tzinfo is None else _zone_offset(self, self.tzinfo)
    return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))


_WIDTHS = {
    "hours": 2, "minutes": 5, "seconds": 8, "milliseconds": 12, "microseconds": 15,
}


def _clock_text(self, timespec):
    if timespec == "auto":
        timespec = "microseconds" if self.microsecond else "seconds"
    if timespec not in _WIDTHS:
        raise ValueError("Unknown timespec value")
    whole = f"{self.hour:02d}:{self.minute:02d}:{self.second:02d}.{self.microsecond:06d}"
    return whole[: _WIDTHS[timespec]]


def _isoformat(self, sep="T", timespec="auto"):
    text = f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}{_clock_text(self, timespec)}"
    offset = self.utcoffset()
    return text if offset is None else text + _offset(offset)


def _time_isoformat(self, timespec="auto"):
    offset = self.utcoffset()
    text = _clock_text(self, timespec)
    return text if offset is None else text + _offset(offset)


def _date_isoformat(self):
    return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def _weekly(cls, year, week, day):
    first = date(year, 1, 4)
    monday = first.toordinal() - first.isoweekday() + 1
    weeks = (date(year, 12, 28).toordinal() - monday) // 7 + 1
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return cls.fromordinal(monday + (week - 1) * 7 + day - 1)


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


def _isocalendar(native):
    return lambda self: IsoCalendarDate(native(self))


def _parse_date(cls, text):
    if text[4:5] == "W" or text[4:6] == "-W":
        digits = text.replace("-", "").replace("W", "")
        try:
            whole = _weekly(date, int(digits[:4]), int(digits[4:6]), int(digits[6:] or 1))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return whole.year, whole.month, whole.day
    try:
        compact = len(text) == 8 and text.isdigit()
        if not compact and (len(text) != 10 or text[4] != "-" or text[7] != "-"):
            raise ValueError
        if compact:
            return int(text[:4]), int(text[4:6]), int(text[6:8])
        return int(text[:4]), int(text[5:7]), int(text[8:10])
    except ValueError:
        raise ValueError(f"Invalid isoformat string: {text!r}") from None


def _parse_clock(whole, text):
    zone = None
    for mark in ("Z", "z"):
        if text.endswith(mark):
            zone, text = UTC, text[:-1]
    for sign in ("+", "-"):
        if sign in text:
            text, behind = text.split(sign, 1)
            parts = [int(p) for p in behind.split(":")] if ":" in behind else [
                int(behind[i : i + 2]) for i in range(0, len(behind), 2)
            ]
            parts = parts + [0, 0]
            offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])
            zone = timezone(-offset if sign == "-" else offset) if offset else UTC
    text, _, fraction = text.replace(",", ".").partition(".")
    pieces = text.split(":") if ":" in text else [text[i : i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(pieces) <= 3 or not all(len(p) == 2 and p.isdigit() for p in pieces):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    numbers = [int(p) for p in pieces] + [0, 0]
    return numbers[0], numbers[1], numbers[2], int((fraction + "000000")[:6]), zone


def _fromisoformat(cls, text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    width = 8 if text[:8].isdigit() or text[4:5] == "W" else 10
    day = _parse_date(cls, text[:width])
    clock = _parse_clock(text, text[width + 1 :]) if len(text) > width else (0, 0, 0, 0, None)
    return cls(*day, *clock)


def _date_fromisoformat(cls, text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    return cls(*_parse_date(cls, text))


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DIRECTIVES = {
    "Y": r"(?P<Y>\d\d\d\d)", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])", "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "f": r"(?P<f>[0-9]{1,6})", "y": r"(?P<y>\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "b": "(?P<b>" + "|".join(_MONTHS) + ")",
    "B": "(?P<B>january|february|march|april|may|june|july|august|september|october|november"
    "|december)",
    "a": "(?P<a>mon|tue|wed|thu|fri|sat|sun)", "A": "(?P<A>" + "|".join(_DAYS) + ")",
    "p": "(?P<p>am|pm)", "z": r"(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d)?|z)",
    "Z": "(?P<Z>utc|gmt)", "%": "%",
}


def _pattern(format):
    import re

    format = format.replace("%T", "%H:%M:%S").replace("%D", "%m/%d/%y").replace("%F", "%Y-%m-%d")
    made = ""
    index = 0
    while index < len(format):
        char = format[index]
        index += 1
        if char == "%":
            name = format[index : index + 1]
            index += 1
            if name in ("U", "W", "w", "G", "V", "u", "c", "x", "X"):
                _bn_native.unsupported("strptime with %" + name)
            if name not in _DIRECTIVES:
                raise ValueError(f"{name!r} is a bad directive in format {format!r}")
            made += _DIRECTIVES[name]
        else:
            made += r"\s+" if char.isspace() else re.escape(char)
    return re.compile(made, re.I)


def _strptime(cls, text, format):
    for each in (text, format):
        if not isinstance(each, str):
            raise TypeError(f"strptime() argument 1 must be str, not {type(each).__name__}")
    found = _pattern(format).match(text)
    if found is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if found.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[found.end():]}")
    parts = found.groupdict()
    year = int(parts.get("Y") or 1900)
    if parts.get("y"):
        year = int(parts["y"]) + (2000 if int(parts["y"]) < 69 else 1900)
    month = int(parts.get("m") or 1)
    name = parts.get("b") or parts.get("B")
    if name:
        month = _MONTHS.index(name[:3].lower()) + 1
    hour = int(parts.get("H") or 0)
    if parts.get("I"):
        hour = int(parts["I"]) % 12 + (12 if (parts.get("p") or "").lower() == "pm" else 0)
    day = int(parts.get("d") or 1)
    if parts.get("j") and not parts.get("d"):
        whole = date.fromordinal(date(year, 1, 1).toordinal() + int(parts["j"]) - 1)
        month, day = whole.month, whole.day
    zone = None
    if parts.get("z"):
        zone = _parse_clock(text, "00:00" + parts["z"])[4]
    return cls(
        year, month, day, hour, int(parts.get("M") or 0), int(parts.get("S") or 0),
        int(((parts.get("f") or "") + "000000")[:6]), zone,
    )


def _time_fromisoformat(cls, text):
    return cls(*_parse_clock(text, text.removeprefix("T")))


_datetime_strftime = datetime.strftime
_date_strftime = date.strftime
_time_strftime = time.strftime


def _named(moment, pattern):
    """Fills in what Jython's strftime does not know or knows otherwise."""
    made = ""
    index = 0
    while index < len(pattern):
        mark = pattern[index : index + 2]
        index += 2 if len(mark) == 2 and mark[0] == "%" else 1
        if mark == "%z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            made += "" if offset is None else _offset(offset).replace(":", "")
        elif mark == "%Z":
            made += (moment.tzname() if hasattr(moment, "tzname") else None) or ""
        elif mark == "%f":
            made += f"{getattr(moment, 'microsecond', 0):06d}"
        elif mark == "%u":
            made += str(moment.isoweekday())
        elif mark == "%s":
            made += str(int(moment.timestamp()))
        elif mark[:1] == "%":
            made += mark
        else:
            made += mark[:1]
    return made


def _strftime(native):
    def strftime(self, format):
        return str(native(self, _named(self, format)))

    return strftime


def _formatter(self, specification):
    return self.strftime(specification) if specification else str(self)


def _delta_repr(self):
    parts = []
    if self.days:
        parts.append(f"days={self.days}")
    if self.seconds:
        parts.append(f"seconds={self.seconds}")
    if self.microseconds:
        parts.append(f"microseconds={self.microseconds}")
    return f"datetime.timedelta({', '.join(parts) or '0'})"


def _microseconds(delta):
    return (delta.days * 86400 + delta.seconds) * 1000000 + delta.microseconds


def _delta_divide(self, other):
    if isinstance(other, timedelta):
        return _microseconds(self) / _microseconds(other)
    if isinstance(other, (int, float)):
        return timedelta(microseconds=round(_microseconds(self) / other))
    return NotImplemented


def _delta_floor(self, other):
    if isinstance(other, timedelta):
        return _microseconds(self) // _microseconds(other)
    if isinstance(other, int):
        return timedelta(microseconds=_microseconds(self) // other)
    return NotImplemented


def _delta_modulo(self, other):
    return timedelta(microseconds=_microseconds(self) % _microseconds(other))


def _delta_divmod(self, other):
    whole, rest = divmod(_microseconds(self), _microseconds(other))
    return whole, timedelta(microseconds=rest)


def _same_kind(native, sign):
    def compare(self, other):
        if type(other) in (date, datetime) and isinstance(other, datetime) is not isinstance(
            self, datetime
        ):
            names = [
                "datetime." + ("datetime" if isinstance(each, datetime) else "date")
                for each in (self, other)
            ]
            raise TypeError(f"can't compare {' to '.join(sorted(names, reverse=True))}")
        return native(self, other)

    return compare


for _kind in (date, datetime):
    for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
        setattr(_kind, _name, _same_kind(_kind.__dict__[_name], _name))


def _delta_multiply(self, other):
    if isinstance(other, (int, float)):
        return timedelta(microseconds=round(_microseconds(self) * other))
    return NotImplemented


def _patch(cls, **methods):
    for name, method in methods.items():
        setattr(cls, name, method)


_patch(
    datetime, now=classmethod(_now), utcnow=classmethod(_utcnow), today=classmethod(_today),
    fromtimestamp=classmethod(_fromtimestamp), utcfromtimestamp=classmethod(_fromtimestamp),
    fromisoformat=classmethod(_fromisoformat), timestamp=_timestamp, astimezone=_astimezone,
    isoformat=_isoformat, __str__=lambda self: self.isoformat(" "), __format__=_formatter,
    strftime=_strftime(_datetime_strftime), strptime=classmethod(_strptime), fold=0,
    __module__="datetime",
)
_patch(
    date, today=classmethod(_date_today), fromisoformat=classmethod(_date_fromisoformat),
    isoformat=_date_isoformat, __str__=_date_isoformat, __format__=_formatter,
    strftime=_strftime(_date_strftime), __module__="datetime",
    isocalendar=_isocalendar(date.__dict__["isocalendar"]), fromisocalendar=classmethod(_weekly),
)
_patch(
    time, fromisoformat=classmethod(_time_fromisoformat), isoformat=_time_isoformat,
    __str__=_time_isoformat, __nonzero__=lambda self: True, fold=0, __format__=_formatter, strftime=_strftime(_time_strftime),
    __module__="datetime",
)
_patch(
    timedelta, __repr__=_delta_repr, __truediv__=_delta_divide, __floordiv__=_delta_floor,
    __mod__=_delta_modulo, __divmod__=_delta_divmod, __mul__=_delta_multiply, __rmul__=_delta_multiply,
    __module__="datetime",
)
timezone.__module__ = "datetime"
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
