"""What is put off until it is used is made at once here: whatever it waits for is there from the beginning."""

__all__ = ["Proxy"]


def Proxy(factory):
    return factory()
