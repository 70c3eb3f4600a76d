"""A number that nobody measured: how low, how likely, how high, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.settings.kinds import NotNegative


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """An assumption with its range.

    Parameters
    ----------
    low, mid, high : float
        In ascending order; results are printed as a range over them.
    source : str
        A citation that backs at least one of the three, printed as it stands. Empty for none: the
        dossier then says that it is an assumption without a source, to be replaced. Whoever
        replaces the numbers replaces this line too.
    """

    low: NotNegative
    mid: NotNegative
    high: NotNegative
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a range that is not in order."""
        if not 0 <= self.low <= self.mid <= self.high < float("inf"):
            msg = (
                f"low, mid and high must be finite, not negative and in ascending order: "
                f"got {self.low}, {self.mid}, {self.high}"
            )
            raise ValueError(msg)
