"""Whose dossier it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MaxLen, Predicate

from reportgen.model.colour import BLACK, READABLE, WHITE, contrast, is_colour, readable
from reportgen.model.settings.mail import is_one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Whose dossier it is: a company's name, mark and colour.

    Parameters
    ----------
    company : str
        Printed on the cover, at the head of every page, and on the contract; at most 80 characters.
    logo : str
        A PNG or SVG file of at most 200 KB, its path seen from the settings file. It is checked,
        and kept in the run, so that the dossier can be drawn again without the file.
    accent : str
        The one colour of headings, cover and plain charts, such as #0b5563; the segments keep
        theirs, which are chosen to be told apart. It must read on white (contrast 4.5, WCAG AA).

    Raises
    ------
    ValueError
        Where the accent is no colour, or does not read on white.
    """

    company: Annotated[str, MaxLen(80), Predicate(is_one_line)] = ""
    logo: str = ""
    accent: str = ""

    def __post_init__(self) -> None:
        if not self.accent:
            return
        if not is_colour(self.accent):
            message = f"accent = {self.accent!r} is not a colour such as #0b5563, in small letters"
            raise ValueError(message)
        if contrast(self.accent) < READABLE:
            message = (
                f"accent = {self.accent!r} does not read on white: its contrast is "
                f"{contrast(self.accent):.1f}, and {READABLE} is needed; the nearest darker one "
                f"that does is {readable(self.accent, WHITE, BLACK)}"
            )
            raise ValueError(message)
