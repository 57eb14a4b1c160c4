"""Fractions: Jython's own, with what Python 3 has added to them."""

__all__ = ["Fraction"]

import math as _math

Fraction = _bn_native.jython("fractions").Fraction


def _round(self, ndigits=None):
    if ndigits is None:
        floor, rest = divmod(self.numerator, self.denominator)
        twice = rest * 2
        up = twice > self.denominator or twice == self.denominator and floor % 2
        return floor + 1 if up else floor
    shift = 10 ** abs(ndigits)
    if ndigits > 0:
        return Fraction(round(self * shift), shift)
    return Fraction(round(self / shift) * shift)


def _floor(self):
    return self.numerator // self.denominator


def _ratio(self):
    return self.numerator, self.denominator


def _quotient(a, b):
    if isinstance(b, (int, Fraction)):
        return (a / b).__floor__()
    return NotImplemented


def _divmod(a, b):
    whole = _quotient(a, b)
    return whole, a - whole * b


Fraction.__round__ = _round
Fraction.__floor__ = _floor
Fraction.__ceil__ = lambda self: -(-self.numerator // self.denominator)
Fraction.__trunc__ = lambda self: _math.trunc(self.numerator / self.denominator)
Fraction.__int__ = lambda self: self._whole_part()
Fraction._whole_part = lambda self: (
    -(-self.numerator // self.denominator) if self.numerator < 0
    else self.numerator // self.denominator
)
Fraction.__trunc__ = Fraction._whole_part
Fraction.__floordiv__ = _quotient
Fraction.__divmod__ = _divmod
Fraction.as_integer_ratio = _ratio
Fraction.is_integer = lambda self: self.denominator == 1
Fraction.__repr__ = lambda self: f"Fraction({self.numerator}, {self.denominator})"
Fraction.__module__ = "fractions"
