"""Means and spreads, after the chapter on statistics in Python's library reference."""

__all__ = [
    "mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high",
    "mode", "multimode", "pvariance", "variance", "pstdev", "stdev", "quantiles",
    "StatisticsError",
]

from fractions import Fraction as _Fraction


class StatisticsError(ValueError):
    pass


StatisticsError.__module__ = "statistics"


def _values(data, least, complaint):
    values = list(data)
    if len(values) < least:
        raise StatisticsError(complaint)
    return values


def _exact(value):
    return _Fraction(*value.as_integer_ratio())


def _like(exact, values):
    """An exact result as the kind of number that the data are."""
    kinds = [type(v) for v in values]
    if float not in kinds and all([isinstance(v, int) for v in values]):
        return exact.numerator if exact.denominator == 1 else exact.numerator / exact.denominator
    if float in kinds:
        return exact.numerator / exact.denominator
    kind = [k for k in kinds if k is not int][0]
    return kind(exact.numerator) / kind(exact.denominator)


def mean(data):
    values = _values(data, 1, "mean requires at least one data point")
    return _like(sum([_exact(v) for v in values], _Fraction(0)) / len(values), values)


def fmean(data, weights=None):
    values = _values(data, 1, "fmean requires at least one data point")
    import math

    if weights is None:
        return math.fsum(values) / len(values)
    weights = list(weights)
    return math.fsum([v * w for v, w in zip(values, weights)]) / math.fsum(weights)


def geometric_mean(data):
    import math

    return math.exp(fmean([math.log(v) for v in data]))


def harmonic_mean(data, weights=None):
    values = _values(data, 1, "harmonic_mean requires at least one data point")
    if weights is not None:
        _bn_native.unsupported("statistics.harmonic_mean with weights")
    return _like(len(values) / sum([1 / _exact(v) for v in values], _Fraction(0)), values)


def median(data):
    values = sorted(_values(data, 1, "no median for empty data"))
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def median_low(data):
    values = sorted(_values(data, 1, "no median for empty data"))
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(_values(data, 1, "no median for empty data"))
    return values[len(values) // 2]


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    values = multimode(data)
    if not values:
        raise StatisticsError("no mode for empty data")
    return values[0]


def _spread(values, centre, freedom):
    middle = _exact(mean(values)) if centre is None else _exact(centre)
    if centre is None:
        middle = sum([_exact(v) for v in values], _Fraction(0)) / len(values)
    return sum([(_exact(v) - middle) ** 2 for v in values], _Fraction(0)) / freedom


def pvariance(data, mu=None):
    values = _values(data, 1, "pvariance requires at least one data point")
    return _like(_spread(values, mu, len(values)), values)


def variance(data, xbar=None):
    values = _values(data, 2, "variance requires at least two data points")
    return _like(_spread(values, xbar, len(values) - 1), values)


def _root(exact):
    import math

    return math.sqrt(exact.numerator / exact.denominator)


def pstdev(data, mu=None):
    values = _values(data, 1, "pstdev requires at least one data point")
    return _root(_spread(values, mu, len(values)))


def stdev(data, xbar=None):
    values = _values(data, 2, "stdev requires at least two data points")
    return _root(_spread(values, xbar, len(values) - 1))


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(_values(data, 2, "must have at least two data points"))
    count = len(values) - 1 if method == "inclusive" else len(values) + 1
    made = []
    for i in range(1, n):
        if method == "inclusive":
            index, rest = divmod(i * count, n)
            made.append((values[index] * (n - rest) + values[index + 1] * rest) / n)
        else:
            index = min(max(i * count // n, 1), len(values) - 1)
            rest = i * count - index * n
            made.append((values[index - 1] * (n - rest) + values[index] * rest) / n)
    return made
