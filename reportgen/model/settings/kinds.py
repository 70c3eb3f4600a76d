"""Ranges that a setting may have; whoever reads a settings file holds values to them."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Gt, Interval, MinLen

#: A share of a whole.
Share = Annotated[float, Interval(ge=0, le=1)]
#: A whole number of at least one.
Count = Annotated[int, Ge(1)]
#: A number of at least nought.
NotNegative = Annotated[float, Ge(0)]
#: A number above nought.
Positive = Annotated[float, Gt(0)]
#: A word that is not empty.
Word = Annotated[str, MinLen(1)]
