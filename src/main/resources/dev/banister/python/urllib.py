"""The part of urllib that touches no network."""

__all__ = ["parse"]

import urllib.parse as parse
