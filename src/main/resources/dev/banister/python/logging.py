"""Loggers that say nothing."""

__all__ = [
    "getLogger", "Logger", "LoggerAdapter", "Handler", "StreamHandler", "NullHandler",
    "FileHandler", "Formatter", "Filter", "LogRecord", "basicConfig", "debug", "info", "warning",
    "warn", "error", "exception", "critical", "log", "disable", "getLevelName", "addLevelName",
    "root", "captureWarnings", "NOTSET", "DEBUG", "INFO", "WARNING", "WARN", "ERROR", "CRITICAL",
    "FATAL", "config", "handlers",
]

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = 0, 10, 20, 30, 40, 50
WARN, FATAL = WARNING, CRITICAL
_NAMES = {0: "NOTSET", 10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}


def _quiet(*args, **keywords):
    return None


class _Quiet:
    name = None
    level = NOTSET

    def __init__(self, *args, **keywords):
        self.handlers = []
        self.filters = []

    def setLevel(self, level):
        self.level = level

    def addFilter(self, filter):
        self.filters.append(filter)

    def removeFilter(self, filter):
        self.filters.remove(filter)

    def setFormatter(self, formatter):
        return None

    def format(self, record):
        return ""

    def filter(self, record):
        return True

    def emit(self, record):
        return None

    def handle(self, record):
        return None

    def flush(self):
        return None

    def close(self):
        return None


class Filter(_Quiet):
    pass


class Formatter(_Quiet):
    pass


class Handler(_Quiet):
    pass


class StreamHandler(Handler):
    pass


class NullHandler(Handler):
    pass


class FileHandler(Handler):
    pass


class LogRecord(_Quiet):
    pass


class Logger(_Quiet):
    def __init__(self, name, level=NOTSET):
        _Quiet.__init__(self)
        self.name = name
        self.level = level
        self.propagate = True
        self.disabled = False
        self.parent = None

    def debug(self, msg, *args, **keywords):
        return None

    info = warning = warn = error = exception = critical = fatal = log = debug

    def isEnabledFor(self, level):
        return False

    def getEffectiveLevel(self):
        return self.level or WARNING

    def getChild(self, suffix):
        return getLogger(f"{self.name}.{suffix}")

    def addHandler(self, handler):
        self.handlers.append(handler)

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def hasHandlers(self):
        return bool(self.handlers)


class LoggerAdapter(Logger):
    def __init__(self, logger, extra=None):
        Logger.__init__(self, logger.name)
        self.logger = logger
        self.extra = extra


root = Logger("root", WARNING)
_loggers = {}


def getLogger(name=None):
    if not name:
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name)
    return _loggers[name]


def getLevelName(level):
    names = {name: number for number, name in _NAMES.items()}
    return _NAMES.get(level, names.get(level, f"Level {level}"))


basicConfig = debug = info = warning = warn = error = exception = critical = log = _quiet
disable = addLevelName = captureWarnings = _quiet

import logging.config as config
import logging.handlers as handlers
