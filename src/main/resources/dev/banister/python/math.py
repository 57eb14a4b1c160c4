"""Mathematics: Jython's functions, with what Python 3 has added to them."""

__all__ = [
    "pi", "e", "tau", "inf", "nan", "ceil", "floor", "trunc", "sqrt", "isqrt", "log", "log2",
    "log10", "log1p", "exp", "expm1", "pow", "fabs", "fmod", "modf", "frexp", "ldexp", "fsum",
    "factorial", "gcd", "lcm", "comb", "perm", "prod", "isclose", "isnan", "isinf", "isfinite",
    "copysign", "hypot", "dist", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh",
    "cosh", "tanh", "asinh", "acosh", "atanh", "degrees", "radians", "erf", "erfc", "gamma",
    "lgamma", "remainder", "cbrt", "exp2", "nextafter", "ulp", "sumprod",
]

_math = _bn_native.jython("math")
pi = _math.pi
e = _math.e
tau = 2 * pi
inf = float("inf")
nan = float("nan")
sqrt = _math.sqrt
log10 = _math.log10
log1p = _math.log1p
exp = _math.exp
expm1 = _math.expm1
pow = _math.pow
fabs = _math.fabs
fmod = _math.fmod
modf = _math.modf
frexp = _math.frexp
ldexp = _math.ldexp
fsum = _math.fsum
isnan = _math.isnan
isinf = _math.isinf
copysign = _math.copysign
sin = _math.sin
cos = _math.cos
tan = _math.tan
asin = _math.asin
acos = _math.acos
atan = _math.atan
atan2 = _math.atan2
sinh = _math.sinh
cosh = _math.cosh
tanh = _math.tanh
asinh = _math.asinh
acosh = _math.acosh
atanh = _math.atanh
degrees = _math.degrees
radians = _math.radians
erf = _math.erf
erfc = _math.erfc
gamma = _math.gamma
lgamma = _math.lgamma
log = _math.log


def log2(x):
    if isinstance(x, int) and x > 0 and x & (x - 1) == 0:
        return float(x.bit_length() - 1)
    return log(x) / log(2)


def trunc(x):
    return x.__trunc__() if hasattr(x, "__trunc__") else int(x)


def floor(x):
    if isinstance(x, int):
        return int(x)
    if hasattr(x, "__floor__"):
        return x.__floor__()
    whole = int(x)
    return whole - 1 if whole > x else whole


def ceil(x):
    if isinstance(x, int):
        return int(x)
    if hasattr(x, "__ceil__"):
        return x.__ceil__()
    whole = int(x)
    return whole + 1 if whole < x else whole


def remainder(x, y):
    nearest = round(x / y) if abs(x / y) < 2**52 else x / y
    return float(x - nearest * y)


def cbrt(x):
    root = copysign(abs(x) ** (1 / 3), x)
    return root if not root or isinf(root) else root - (root - x / (root * root)) / 3


def exp2(x):
    return 2.0**x


def nextafter(x, y):
    return _bn_native.next_after(float(x), float(y))


def ulp(x):
    return _bn_native.next_after(abs(float(x)), inf) - abs(float(x))


def sumprod(p, q, /):
    return sum([a * b for a, b in zip(p, q, strict=True)])


def _whole(number):
    if isinstance(number, int):
        return int(number)
    if hasattr(number, "__index__"):
        return number.__index__()
    raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")


def isqrt(n):
    n = _whole(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    low, high = 0, n + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle * middle <= n:
            low = middle
        else:
            high = middle
    return low


def factorial(n):
    n = _whole(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return product


def gcd(*integers):
    result = 0
    for number in integers:
        number = abs(_whole(number))
        while number:
            result, number = number, result % number
    return result


def lcm(*integers):
    result = 1
    for number in integers:
        if _whole(number) == 0:
            return 0
        result = result // gcd(result, number) * abs(number)
    return result


def comb(n, k):
    n, k = _whole(n), _whole(k)
    if n < 0 or k < 0:
        raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
    if k > n:
        return 0
    result = 1
    for index in range(min(k, n - k)):
        result = result * (n - index) // (index + 1)
    return result


def perm(n, k=None):
    result = 1
    for index in range(n if k is None else k):
        result *= n - index
    return result


def prod(iterable, *, start=1):
    for item in iterable:
        start = start * item
    return start


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def isfinite(x):
    return not isnan(x) and not isinf(x)


def hypot(*coordinates):
    return sqrt(fsum([c * c for c in coordinates]))


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])
