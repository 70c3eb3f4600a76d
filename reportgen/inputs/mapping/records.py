"""What a mapping file may say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from reportgen.model.settings.run import Currency

Name = Annotated[str, Field(min_length=1, max_length=200)]
#: A column by its heading; of several, the first that the file has.
Heading = Name | Annotated[list[Name], Field(min_length=1)]
RuleName = Literal[
    "cancellation", "returned", "without_customer", "zero_price", "adjustment", "test_order"
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LeaveOut(_Model):
    """Rows of a file that are left out by a named rule, which the ledger shows with its amount.

    Exactly one test: ``empty``, ``starts_with``, ``below`` (exclusive) or ``equals``. With
    ``whole_order`` an order goes where every row with a value passes the test, and stays as a whole
    otherwise.
    """

    rule: RuleName
    column: Heading
    empty: bool = False
    starts_with: list[Name] = []
    below: float | None = Field(default=None, allow_inf_nan=False)
    equals: float | None = Field(default=None, allow_inf_nan=False)
    whole_order: bool = False

    @model_validator(mode="after")
    def _one_test(self) -> LeaveOut:
        tests = (self.empty, self.starts_with, self.below is not None, self.equals is not None)
        if sum(bool(test) for test in tests) != 1:
            message = "give exactly one of empty, starts_with, below, equals"
            raise ValueError(message)
        return self

    @property
    def numeric(self) -> bool:
        """Whether the test asks for a number."""
        return self.below is not None or self.equals is not None


class SourceFile(_Model):
    """A file of the other shop.

    ``name`` is its name without the ending, ``*`` standing for anything; left out, it is the only
    table there. ``may_lack`` are columns that the mapping uses and that need not be there.
    """

    name: Name | None = None
    may_lack: list[Name] = []
    leave_out: list[LeaveOut] = []


class Cell(_Model):
    """Where a column of ours comes from: a column of the file, or always the same.

    ``values`` replaces words (without regard to capitals), ``otherwise`` all others; ``filled``
    gives the value where another column has one; ``if_empty`` the value where there is none.
    ``lower`` makes capitals small, ``trim_decimals`` makes 17850.0 into 17850. ``format`` reads a
    moment (``%m/%d/%Y %H:%M``). ``times`` multiplies an amount by a column, ``less`` subtracts one.
    ``country`` names the column whose code goes before a state outside Brazil, as in US-CA.
    """

    column: Heading | None = None
    always: str | int | None = None
    values: dict[str, str] = {}
    otherwise: str | None = None
    filled: dict[Name, str] = {}
    if_empty: str | int | None = None
    lower: bool = False
    trim_decimals: bool = False
    format: Name | Annotated[list[Name], Field(min_length=1)] | None = None
    times: Heading | None = None
    less: Heading | None = None
    country: Heading | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Cell:
        if (self.column is None) == (self.always is None):
            message = "give either column or always"
            raise ValueError(message)
        return self

    def headings(self) -> Iterator[Heading]:
        """Yield every heading the cell reads."""
        named = (self.column, self.times, self.less, self.country)
        yield from (heading for heading in named if heading is not None)
        yield from self.filled


class TableMap(_Model):
    """A table of ours: the file it comes from, and each of its columns.

    With ``one_row_per_key`` the rows of the file that carry the same key become one row: of each
    column the only value, else the earliest moment and the largest number.
    """

    file: Name
    one_row_per_key: bool = False
    cells: dict[str, Cell]


class CurrencyColumn(_Model):
    """The column of a file that holds the currency, the same in every row."""

    file: Name
    column: Heading


class Mapping(_Model):
    """A whole mapping; ``digest`` fingerprints what it says."""

    title: Name
    currency: Currency | CurrencyColumn
    files: dict[str, SourceFile]
    tables: dict[str, TableMap]
    digest: str


def alternatives(heading: Heading) -> tuple[str, ...]:
    """Return the names a heading may have."""
    return (heading,) if isinstance(heading, str) else tuple(heading)
