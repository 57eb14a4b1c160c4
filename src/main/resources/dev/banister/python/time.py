"""The time of day, from the runtime's clock; nobody waits."""

__all__ = [
    "time", "time_ns", "sleep", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns",
    "process_time", "gmtime", "localtime", "mktime", "strftime", "strptime", "ctime", "asctime",
    "timezone", "altzone", "tzname", "daylight", "struct_time",
]

import datetime as _datetime

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


class struct_time(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        names = ("year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst")
        return "time.struct_time(" + ", ".join(
            [f"tm_{name}={value}" for name, value in zip(names, self)]
        ) + ")"


def time():
    seconds, microseconds = _bn_native.now()
    return seconds + microseconds / 1000000


def time_ns():
    seconds, microseconds = _bn_native.now()
    return seconds * 1000000000 + microseconds * 1000


def sleep(seconds):
    return None


monotonic = time
perf_counter = time
process_time = time
monotonic_ns = time_ns
perf_counter_ns = time_ns


def gmtime(seconds=None):
    moment = _datetime.datetime.fromtimestamp(time() if seconds is None else seconds)
    return struct_time(tuple(moment.timetuple())[:8] + (0,))


localtime = gmtime


def _moment(t):
    return _datetime.datetime(*tuple(t)[:6])


def mktime(t):
    return _moment(t).timestamp()


def strftime(format, t=None):
    return _moment(gmtime() if t is None else t).strftime(format)


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    return struct_time(tuple(_datetime.datetime.strptime(string, format).timetuple()))


def asctime(t=None):
    moment = _moment(gmtime() if t is None else t)
    return moment.strftime(f"%a %b {moment.day:2d} %H:%M:%S %Y")


def ctime(seconds=None):
    return asctime(gmtime(seconds))
