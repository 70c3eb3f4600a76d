"""What a mark says when it is asked: its numbers in words, and the segment it belongs to.

It travels as the mark's description, which Vega writes into the drawing with the locale of the
axes; ``charts.told`` reads it there. Four characters of the private use area divide it, which are
taken out of every label.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import altair as alt

from reportgen.charts.parts import Axis
from reportgen.charts.told import LINE, POINT, START, VALUE

_DECIMALS = re.compile(r"\.(\d)")
_WITHOUT = str.maketrans("", "", START + POINT + LINE + VALUE)

#: A term with its value: finished texts in ``tip``, expressions in ``asked``.
Pair = tuple[str, str]


def tip(*pairs: Pair, slot: int | None = None) -> str:
    """Return what a mark says, of finished texts; it goes into the field ``tip`` of its row."""
    lines = (VALUE.join(_clean(part) for part in pair if part) for pair in pairs)
    return _head(slot) + LINE.join(lines)


def described() -> alt.Description:
    """Return the channel that lets a mark say the ``tip`` of its row."""
    return alt.Description("tip:N")


def asked(*pairs: Pair, slot: int | None = None) -> alt.ExprRef:
    """Return what a mark says, of expressions that Vega evaluates for every row."""
    return _expression(_literal(_head(slot)) + "+" + _lines(pairs))


def asked_of_line(
    label: str, points: Sequence[tuple[float, float]], x: Axis, y: Axis, *, slot: int | None = None
) -> alt.ExprRef:
    """Return what a line says: one text per point, in their order."""
    head: list[Pair] = [(quoted(label), "")] if label else []
    return asked_of_points(
        [
            [*head, (quoted(x.title), number(x, repr(at))), (quoted(y.title), number(y, repr(up)))]
            for at, up in points
        ],
        slot=slot,
    )


def asked_of_points(points: Sequence[Sequence[Pair]], *, slot: int | None = None) -> alt.ExprRef:
    """Return what a line says, its points being pairs of expressions."""
    texts = [_lines(pairs) for pairs in points]
    return _expression(
        "+".join([_literal(_head(slot)), f"+{_literal(POINT)}+".join(texts) or "''"])
    )


def number(axis: Axis, value: str) -> str:
    """Return the expression that writes a value as its axis does, but a digit finer.

    Parameters
    ----------
    value : str
        An expression, such as ``datum.count``.

    Examples
    --------
    >>> number(Axis(format=".0%"), "datum.share")
    'format(datum.share,".1%")'
    """
    if axis.format.endswith("%"):
        return f"format({value},{json.dumps('.1%')})"
    if axis.format.startswith("$"):
        return f"format({value},{json.dumps(axis.format)})"
    sign = "+" if axis.format.startswith("+") else ""
    digits = _DECIMALS.search(axis.format)
    finer = max(2, int(digits[1]) + 1) if digits else 2
    whole, fine = json.dumps(f"{sign},.0f"), json.dumps(f"{sign},.{finer}f")
    return f"format({value},abs({value})>=100||{value}==floor({value})?{whole}:{fine})"


def day(value: str, form: str) -> str:
    """Return the expression that writes a moment, in UTC, by a d3 time format."""
    return f"utcFormat({value},{json.dumps(form)})"


def quoted(text: str) -> str:
    """Return a text as a literal of an expression, whatever stands in it."""
    return _literal(_clean(text))


def _head(slot: int | None) -> str:
    return f"{START}{'' if slot is None else slot}{START}"


def _lines(pairs: Sequence[Pair]) -> str:
    lines = [f"+{_literal(VALUE)}+".join(part for part in pair if part and part != '""')
             for pair in pairs]  # fmt: skip
    return f"+{_literal(LINE)}+".join(lines)


def _literal(text: str) -> str:
    return json.dumps(text)


def _clean(text: str) -> str:
    return text.translate(_WITHOUT)


def _expression(text: str) -> alt.ExprRef:
    return alt.ExprRef(expr=text)
