"""Fractions: Jython's own."""

__all__ = ["Fraction"]

Fraction = _bn_native.jython("fractions").Fraction
