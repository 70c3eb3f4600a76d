"""How pages look, apart from what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reportgen.model.settings import Brand


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How pages look.

    Parameters
    ----------
    templates : Path or None
        A folder whose templates, style sheets and scripts come before those of the program.
    brand : Brand
        Its logo is a data URI here, already checked.
    """

    templates: Path | None = None
    brand: Brand = field(default_factory=Brand)
