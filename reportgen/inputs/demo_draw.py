"""Chance and text for the demo export: the same bytes on every machine.

Everything random is drawn as a uniform or normal number and cut to whole seconds, cents or
indices at once, so that a last-bit difference between two mathematical libraries is rounded away.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

MINUTE, HOUR, DAY = 60, 3_600, 86_400  # seconds
NEVER = -1  # a moment that stays empty in the file

_NEEDS_QUOTES = re.compile(r'[",\r\n]')


@dataclass(frozen=True, slots=True)
class Dice:
    """One stream of random numbers for one part of the export."""

    state: np.random.RandomState

    @classmethod
    def of(cls, seed: int, part: str) -> Dice:
        """Return the stream of a part; parts do not disturb each other."""
        digest = hashlib.sha256(f"{seed}/{part}".encode()).digest()
        start = int.from_bytes(digest[:4], "big")
        # The stream of RandomState is frozen for ever (NEP 19); that of a Generator may change
        # with a release of numpy, and the checksum of the demo export with it.
        return cls(np.random.RandomState(start))

    def shares(self, n: int) -> Floats:
        """Return ``n`` uniform numbers in 0–1, 1 excluded."""
        return self.state.random_sample(n)

    def whole(self, low: int, high: int, n: int) -> Ints:
        """Return ``n`` whole numbers, ``low`` to ``high - 1``, all equally likely.

        RandomState.randint is avoided: its default width differs between platforms.
        """
        return low + np.floor(self.shares(n) * (high - low)).astype(np.int64)

    def chance(self, share: float | Floats, n: int) -> Flags:
        """Return ``n`` flags, true with the given probability."""
        return self.shares(n) < share

    def pick(self, weights: Sequence[float] | Floats, n: int) -> Ints:
        """Return ``n`` indices into ``weights``, drawn in proportion to them."""
        edges = np.cumsum(np.asarray(weights, dtype=np.float64))
        found = np.searchsorted(edges, self.shares(n) * edges[-1], side="right")
        return np.asarray(np.minimum(found, edges.size - 1), dtype=np.int64)

    def log_normal(self, median: float, sigma: float, n: int) -> Floats:
        """Return ``n`` log-normal numbers in the unit of ``median``."""
        return median * np.exp(sigma * self.state.standard_normal(n))

    def sample(self, allowed: Flags, n: int) -> Ints:
        """Return ``n`` different positions at which ``allowed`` is true, or all if fewer."""
        positions = np.flatnonzero(allowed)
        mixed = np.argsort(self.shares(positions.size), kind="stable")
        return positions[mixed[:n]].astype(np.int64)


def quota(n: int, shares: Sequence[float], *, least: int = 1) -> Ints:
    """Return whole counts that add up to ``n``, near ``shares``, none below ``least``.

    >>> quota(10, [0.7, 0.3, 0.0]).tolist()
    [6, 3, 1]
    """
    counts = np.maximum(least, np.floor(n * np.asarray(shares) + 0.5)).astype(np.int64)
    counts[int(np.argmax(shares))] += n - int(counts.sum())
    return counts


def few(n: int, share: float, least: int) -> int:
    """Return how many of ``n`` rows get a rare fault: a share (0–1), yet never below ``least``."""
    return max(least, int(n * share + 0.5))


def hex_ids(seed: int, kind: str, n: int) -> list[str]:
    """Return ``n`` ids of 32 hex digits, the same for the same seed and kind."""
    return [hashlib.sha256(f"{seed}/{kind}/{i}".encode()).hexdigest()[:32] for i in range(n)]


def loose(value: str) -> str:
    """Quote an id the way the real export does: only where it starts with a digit."""
    return f'"{value}"' if value[0].isdigit() else value


def quoted(value: str) -> str:
    """Quote a value whatever it holds."""
    return '"' + value.replace('"', '""') + '"'


def escaped(value: str) -> str:
    """Quote free text only where CSV needs it."""
    return quoted(value) if _NEEDS_QUOTES.search(value) else value


def money(cents: Iterable[int]) -> list[str]:
    """Write whole cents as an amount with two decimals."""
    return [f"{value // 100}.{value % 100:02d}" for value in cents]


def moments(seconds: Ints) -> list[str]:
    """Write seconds since 1970-01-01 as ``2023-05-17 14:03:09``; empty where ``NEVER``."""
    texts = np.datetime_as_string(seconds.astype("datetime64[s]"))
    return [
        "" if second == NEVER else str(text).replace("T", " ")
        for second, text in zip(seconds.tolist(), texts, strict=True)
    ]


def day_number(date: str) -> int:
    """Return the days from 1970-01-01 to an ISO date."""
    return int(np.datetime64(date, "D").astype(np.int64))


def table(header: Sequence[str], columns: Sequence[Sequence[str]], *, end: str = "\n") -> bytes:
    r"""Return a CSV table with quoted header, its cells already quoted where they need it.

    Parameters
    ----------
    header : sequence of str
    columns : sequence of sequence of str
        As many as the header has names, all of one length.
    end : str
        Line end, ``"\n"`` or ``"\r\n"``.
    """
    lines = [",".join(quoted(name) for name in header)]
    lines += [",".join(row) for row in zip(*columns, strict=True)]
    return "".join(line + end for line in lines).encode("utf-8")
