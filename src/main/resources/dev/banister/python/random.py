"""Random numbers of the Mersenne Twister, as CPython draws them; seeded by the runtime."""

__all__ = [
    "Random", "SystemRandom", "seed", "random", "uniform", "randint", "randrange", "choice",
    "choices", "sample", "shuffle", "getrandbits", "randbytes", "gauss", "normalvariate",
    "expovariate", "triangular", "betavariate", "gammavariate", "lognormvariate", "paretovariate",
    "weibullvariate", "binomialvariate", "getstate", "setstate",
]

import hashlib
import math


class Random:
    def __init__(self, x=None):
        self._twister = _bn_native.twister()
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = _bn_native.random_bits(64)
        if isinstance(a, str):
            a = a.encode()
        if isinstance(a, bytes):
            a = int.from_bytes(a + hashlib.sha512(a).digest(), "big")
        elif not isinstance(a, (int, float)) and a is not None:
            raise TypeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray."
            )
        if isinstance(a, float):
            a = _bn_native.float_hash(a)
        self._twister.seed(abs(a))
        self._spare = None

    def random(self):
        return self._twister.random()

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        return self._twister.bits(k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _below(self, n):
        width = n.bit_length()
        drawn = self.getrandbits(width)
        while drawn >= n:
            drawn = self.getrandbits(width)
        return drawn

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        width = stop - start
        count = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if count <= 0:
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        return start + step * self._below(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, (list, tuple, str, range)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        size = 21
        if k > 5:
            size += 4 ** math.ceil(math.log(k * 3, 4))
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = self._below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._below(n)
                while j in selected:
                    j = self._below(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[math.floor(self.random() * n)] for _ in range(k)]
        if cum_weights is None:
            cum_weights = []
            total = 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        total = cum_weights[-1] + 0.0
        made = []
        for _ in range(k):
            wanted = self.random() * total
            index = 0
            while index < n - 1 and cum_weights[index] <= wanted:
                index += 1
            made.append(population[index])
        return made

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * math.sqrt(u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        z = self._spare
        self._spare = None
        if z is None:
            angle = self.random() * 2 * math.pi
            length = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(angle) * length
            self._spare = math.sin(angle) * length
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 4 * math.exp(-0.5) / math.sqrt(2.0) * (u1 - 0.5) / u2
            if z * z / 4.0 <= -math.log(u2):
                return mu + z * sigma

    def expovariate(self, lambd=1.0):
        return -math.log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            ainv = math.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - math.log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = math.log(u1 / (1.0 - u1)) / ainv
                x = alpha * math.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + 1.0 + math.log(4.5) - 4.5 * z >= 0.0 or r >= math.log(z):
                    return x * beta
        if alpha == 1.0:
            return -math.log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (math.e + alpha) / math.e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -math.log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    return x * beta
            elif u1 <= math.exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return math.exp(self.normalvariate(mu, sigma))

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-math.log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        _bn_native.unsupported("random.binomialvariate")

    def getstate(self):
        return self._twister.state(), self._spare

    def setstate(self, state):
        words, self._spare = state
        self._twister.restore(words)


class SystemRandom(Random):
    pass


_shared = Random()
seed = _shared.seed
random = _shared.random
uniform = _shared.uniform
randint = _shared.randint
randrange = _shared.randrange
choice = _shared.choice
choices = _shared.choices
sample = _shared.sample
shuffle = _shared.shuffle
getrandbits = _shared.getrandbits
randbytes = _shared.randbytes
gauss = _shared.gauss
normalvariate = _shared.normalvariate
expovariate = _shared.expovariate
triangular = _shared.triangular
betavariate = _shared.betavariate
gammavariate = _shared.gammavariate
lognormvariate = _shared.lognormvariate
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
binomialvariate = _shared.binomialvariate
getstate = _shared.getstate
setstate = _shared.setstate
