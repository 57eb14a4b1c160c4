"""Kinds of numbers."""

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]

Integral = int
Rational = int
Real = int | float
Complex = int | float | complex
Number = int | float | complex
