"""Charts that are still being drawn while the pages around them are laid out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from reportgen.errors import RenderError

Chart = TypeVar("Chart")
Side = TypeVar("Side")


class Awaited(Mapping[str, Chart]):
    """Charts by key, each waited for when it is first asked for, in whatever thread.

    Parameters
    ----------
    keys : iterable of str
        In the order in which the charts come.
    coming : iterable of str
        The charts. Where one could not be drawn, whoever asks for it or a later one is told why.

    Examples
    --------
    >>> charts = Awaited(["a", "b"], (print("drawn") or svg for svg in ("<svg/>", "<svg />")))
    >>> charts["a"]
    drawn
    '<svg/>'
    >>> charts["a"], len(charts)
    ('<svg/>', 2)
    """

    def __init__(self, keys: Iterable[str], coming: Iterable[Chart]) -> None:
        self._keys = tuple(keys)
        self._coming = zip(self._keys, coming, strict=True)
        self._here: dict[str, Chart] = {}
        self._one_at_a_time = threading.Lock()
        self._failure: RenderError | None = None

    def __getitem__(self, key: str) -> Chart:
        if key not in self._keys:
            raise KeyError(key)
        while key not in self._here:
            with self._one_at_a_time:
                if key not in self._here:
                    self._receive()
        return self._here[key]

    def _receive(self) -> None:
        if self._failure is not None:
            raise self._failure
        try:
            name, chart = next(self._coming)
        except RenderError as failure:
            self._failure = failure
            raise
        self._here[name] = chart

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Seen(Mapping[str, Side]):
    """Charts by key, of which one side is looked at: ``seen`` returns it of a chart."""

    def __init__(self, charts: Mapping[str, Chart], seen: Callable[[Chart], Side]) -> None:
        self._charts: Mapping[str, Any] = charts
        self._seen: Callable[[Any], Side] = seen

    def __getitem__(self, key: str) -> Side:
        return self._seen(self._charts[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._charts)

    def __len__(self) -> int:
        return len(self._charts)
