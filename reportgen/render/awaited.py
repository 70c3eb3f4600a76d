"""Charts that are still being drawn while the pages around them are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportgen.errors import RenderError


class Awaited(Mapping[str, str]):
    """Drawn charts by key, each waited for when it is first asked for.

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

    def __init__(self, keys: Iterable[str], coming: Iterable[str]) -> None:
        self._keys = tuple(keys)
        self._coming = zip(self._keys, coming, strict=True)
        self._here: dict[str, str] = {}
        self._failure: RenderError | None = None

    def __getitem__(self, key: str) -> str:
        if key not in self._keys:
            raise KeyError(key)
        while key not in self._here:
            self._receive()
        return self._here[key]

    def _receive(self) -> None:
        if self._failure is not None:
            raise self._failure
        try:
            name, svg = next(self._coming)
        except RenderError as failure:
            self._failure = failure
            raise
        self._here[name] = svg

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
