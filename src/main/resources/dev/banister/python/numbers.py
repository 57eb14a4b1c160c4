"""Kinds of numbers."""

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class _Kind(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, cls._classes_) or type(instance).__name__ in cls._named_

    def __subclasscheck__(cls, subclass):
        own = cls in subclass.__mro__ or subclass.__name__ in cls._named_
        return own or issubclass(subclass, cls._classes_)


class Number(metaclass=_Kind):
    _classes_ = (int, float, complex)
    _named_ = ("Decimal", "Fraction")


class Complex(Number):
    _named_ = ("Fraction",)


class Real(Complex):
    _classes_ = (int, float)


class Rational(Real):
    _classes_ = (int,)


class Integral(Rational):
    _named_ = ()
