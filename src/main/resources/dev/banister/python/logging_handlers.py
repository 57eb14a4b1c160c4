"""Handlers that handle nothing."""

__all__ = ["RotatingFileHandler", "TimedRotatingFileHandler", "SysLogHandler", "QueueHandler",
           "MemoryHandler", "WatchedFileHandler"]


class RotatingFileHandler:
    def __init__(self, *args, **keywords):
        self.level = 0

    def setLevel(self, level):
        self.level = level

    def setFormatter(self, formatter):
        return None


TimedRotatingFileHandler = SysLogHandler = QueueHandler = RotatingFileHandler
MemoryHandler = WatchedFileHandler = RotatingFileHandler
