"""Decimal numbers: Jython's own, with what Python 3 has added to them."""

__all__ = [
    "Decimal", "Context", "getcontext", "setcontext", "localcontext", "DecimalException",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Overflow", "Underflow",
    "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_UP", "ROUND_DOWN",
    "ROUND_CEILING", "ROUND_FLOOR", "ROUND_05UP", "DefaultContext", "BasicContext",
    "ExtendedContext",
]

_decimal = _bn_native.jython("decimal")
Decimal = _decimal.Decimal
_native_new = Decimal.__new__
Context = _decimal.Context
getcontext = _decimal.getcontext
setcontext = _decimal.setcontext
localcontext = _decimal.localcontext
DecimalException = _decimal.DecimalException
InvalidOperation = _decimal.InvalidOperation
DivisionByZero = _decimal.DivisionByZero
Inexact = _decimal.Inexact
Rounded = _decimal.Rounded
Overflow = _decimal.Overflow
Underflow = _decimal.Underflow
DefaultContext = _decimal.DefaultContext
BasicContext = _decimal.BasicContext
ExtendedContext = _decimal.ExtendedContext
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_05UP = "ROUND_05UP"


def _round(self, ndigits=None):
    if ndigits is None:
        return int(self.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
    return self.quantize(Decimal(1).scaleb(-ndigits), rounding=ROUND_HALF_EVEN)


def _floor(self):
    return int(self.quantize(Decimal(1), rounding=ROUND_FLOOR))


def _ceil(self):
    return int(self.quantize(Decimal(1), rounding=ROUND_CEILING))


def _ratio(self):
    sign, digits, exponent = self.as_tuple()
    number = int("".join(str(d) for d in digits)) * (-1 if sign else 1)
    if exponent >= 0:
        return number * 10**exponent, 1
    denominator = 10**-exponent
    a, b = abs(number), denominator
    while b:
        a, b = b, a % b
    return number // a, denominator // a


def _new(cls, value="0", context=None):
    if isinstance(value, str):
        value = str(value).strip().replace("_", "")
    return _native_new(cls, value, context)


Decimal.__new__ = staticmethod(_new)
Decimal.__round__ = _round
Decimal.__floor__ = _floor
Decimal.__ceil__ = _ceil
Decimal.as_integer_ratio = _ratio
Decimal.__module__ = "decimal"
