"""Numbers, money and dates as the reader's language writes them (Babel)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names
from babel.numbers import (
    format_compact_currency,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_symbol,
    get_decimal_symbol,
    get_group_symbol,
)

MISSING = "–"
_COMPACT_FROM = 999.5  # of the currency: below it an amount is told whole
_FIRST = {"fr": "1er", "pt_BR": "1º"}


@cache
def _locale(lang: str) -> Locale:
    # Found by its name once: that takes as long as to write a number.
    return Locale.parse(lang)


def _pattern(digits: int) -> str:
    return "#,##0" + ("." + "0" * digits if digits else "")


def _typeset(text: str) -> str:
    """Return a number with a true minus, as wide as its plus; CLDR's is a hyphen."""
    return text.replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Formats for one language and one currency.

    Parameters
    ----------
    lang : str
        Babel locale, such as ``pt_BR``.
    currency : str
        ISO 4217.
    """

    lang: str
    currency: str

    @property
    def locale(self) -> Locale:
        """What Babel knows of the language."""
        return _locale(self.lang)

    def integer(self, value: float | None) -> str:
        """Return a whole number with group separators."""
        if value is None:
            return MISSING
        return _typeset(format_decimal(round(value), locale=self.locale))

    def decimal(self, value: float | None, digits: int = 2) -> str:
        """Return a number with a fixed number of digits after the point."""
        if value is None:
            return MISSING
        exact = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)
        text = format_decimal(abs(exact) if exact == 0 else exact, _pattern(digits), self.locale)
        return _typeset(text)

    def signed(self, value: float | None, digits: int = 2) -> str:
        """Return a number with its sign, a true minus; what rounds to zero has none.

        >>> Numbers(lang="en", currency="BRL").signed(-0.002)
        '0.00'
        """
        if value is None:
            return MISSING
        text = self.decimal(abs(value), digits)
        if text == self.decimal(0.0, digits):
            return text
        return f"−{text}" if value < 0 else f"+{text}"

    def percent(self, share: float | None, digits: int = 0) -> str:
        """Return a share as a percentage.

        It shows 0 or 100 only when it is exactly that: 0.999 is ``>99%``, 0.001 ``<1%``.

        >>> Numbers(lang="en", currency="BRL").percent(0.999)
        '>99%'
        >>> Numbers(lang="en", currency="BRL").percent(0.5)
        '50%'
        """
        if share is None:
            return MISSING
        french = self.lang.startswith("fr")
        pattern = _pattern(digits) + ("\u00a0%" if french else "%")
        gap = "\u202f" if french else ""
        step = 10.0**-digits / 100
        if 0 < share <= step / 2:
            return f"<{gap}" + format_percent(step, pattern, self.locale)
        if 1 - step / 2 <= share < 1:
            return f">{gap}" + format_percent(1 - step, pattern, self.locale)
        exact = round(Decimal(repr(share)), digits + 2)
        return _typeset(format_percent(abs(exact) if exact == 0 else exact, pattern, self.locale))

    def money(self, value: float | None, *, cents: bool = True) -> str:
        """Return an amount; without cents for amounts in running text."""
        if value is None:
            return MISSING
        exact = Decimal(repr(float(value)))
        if not cents:
            exact = exact.quantize(Decimal(1), ROUND_HALF_EVEN)
        return _typeset(
            format_currency(
                exact,
                self.currency,
                format=None if cents else _whole_money(self.lang),
                locale=self.locale,
                currency_digits=cents,
            )
        )

    def money_compact(self, value: float | None, digits: int = 1) -> str:
        """Return a large amount in words of magnitude, such as ``R$15.4M``; a small one whole."""
        if value is None:
            return MISSING
        if abs(value) < _COMPACT_FROM:  # which the patterns of magnitude leave unrounded
            return self.money(value, cents=False)
        return _typeset(
            format_compact_currency(
                Decimal(repr(float(value))),
                self.currency,
                locale=self.locale,
                fraction_digits=digits,
            )
        )

    def date(self, iso: str) -> str:
        """Return an ISO date or moment as a long date."""
        day = datetime.fromisoformat(iso).date()
        text = format_date(day, format="long", locale=self.locale)
        # The first of a month is an ordinal in some languages; CLDR's patterns do not know.
        return f"{_FIRST[self.lang]}{text[1:]}" if day.day == 1 and self.lang in _FIRST else text

    def month(self, iso_month: str) -> str:
        """Return ``2018-08`` as month and year."""
        first = date.fromisoformat(f"{iso_month}-01")
        return format_skeleton("yMMM", first, locale=self.locale)

    def weekday(self, day: int) -> str:
        """Return a short weekday, 0 being Monday."""
        return str(get_day_names("abbreviated", locale=self.locale)[day])

    def weekdays(self) -> tuple[str, ...]:
        """Return the days of the week, Monday first."""
        days = self.locale.days["stand-alone"]["wide"]
        return tuple(days[place] for place in range(7))

    def d3_number_locale(self) -> dict[str, Any]:
        """Return the d3 locale definition that agrees with the text."""
        symbol = get_currency_symbol(self.currency, self.locale)
        after = self.money(1.0).endswith(symbol)
        gap = "" if self.lang == "en" else "\u00a0"
        return {
            "decimal": get_decimal_symbol(self.locale),
            "thousands": get_group_symbol(self.locale),
            "grouping": [3],
            "currency": ["", gap + symbol] if after else [symbol + gap, ""],
            "minus": "−",
            "percent": "\u00a0%" if self.lang.startswith("fr") else "%",
        }

    def d3_time_locale(self) -> dict[str, Any]:
        """Return the d3 time locale definition."""
        locale = self.locale
        days, short_days = locale.days["format"]["wide"], locale.days["format"]["abbreviated"]
        order = (6, 0, 1, 2, 3, 4, 5)  # d3 begins with Sunday, Babel with Monday
        months = get_month_names("wide", locale=self.locale)
        short = get_month_names("abbreviated", locale=self.locale)
        return {
            "dateTime": "%x, %X",
            "date": "%Y-%m-%d",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": [days[i] for i in order],
            "shortDays": [short_days[i] for i in order],
            "months": [months[i] for i in range(1, 13)],
            "shortMonths": [short[i] for i in range(1, 13)],
        }


def _whole_money(lang: str) -> str:
    pattern = _locale(lang).currency_formats["standard"].pattern
    return str(pattern).replace(".00", "")
