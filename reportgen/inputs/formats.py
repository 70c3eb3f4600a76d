"""The ways a value may be written, and how each is read by the engine, exactly.

Every way is a regular expression that decides and an expression of SQL that reads; ``{v}`` stands
for the trimmed text. A column is read in one way as a whole: the first of its kind's ways that fits
every value. Money never passes through binary floating point.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.frames.engine import quoted
from reportgen.model.tables import ColumnSpec, Kind

SPACES = " \t\r\n"
WIDE_SPACES = "\u00a0\ufeff"  # the no-break space, and a byte-order mark gone astray
NULL_WORDS = ("null", "nan", "na", "n/a", "#n/a", "none", "nat", "nil", "-", "\\n")
NULL_MOMENTS = tuple(
    day + clock for day in ("0000-00-00", "0001-01-01") for clock in ("", " 00:00:00", "t00:00:00")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to write the values of a kind.

    Parameters
    ----------
    label : str
        For messages, with an example.
    pattern : str
        Regular expression for the whole text.
    value : str
        SQL for the value, null where it cannot be read after all (such as a 13th month).
    code : str
        Code of the rule to be told; empty for the plain way.
    """

    label: str
    pattern: str
    value: str
    code: str = ""


_CENTS = "CAST(TRY_CAST({} AS DECIMAL(15, 2)) * 100 AS BIGINT)"
# Half to even on the text itself: the first two decimals, and what stands behind them. An exponent
# is written out first (exact to 18 decimals).
_PLAIN_DIGITS = (
    "CASE WHEN contains(lower({v}), 'e') THEN CAST(TRY_CAST({v} AS DECIMAL(38, 18)) AS VARCHAR) "
    "ELSE ltrim({v}, '+') END"
)
_WHOLE = f"split_part({_PLAIN_DIGITS}, '.', 1)"  # all of it where there is no point
_DECIMALS = f"split_part({_PLAIN_DIGITS}, '.', 2)"
_TRUNCATED = _CENTS.format(f"({_WHOLE} || '.' || rpad(substr({_DECIMALS}, 1, 2), 2, '0'))")
_REST = f"rtrim(substr({_DECIMALS}, 3), '0')"
_ROUNDED = (
    f"({_TRUNCATED} + CASE WHEN {_REST} > '5' OR ({_REST} = '5' AND {_TRUNCATED} % 2 <> 0) "
    "THEN CASE WHEN starts_with({v}, '-') THEN -1 ELSE 1 END ELSE 0 END)"
)
_FINITE = "CASE WHEN isfinite(TRY_CAST({0} AS DOUBLE)) THEN TRY_CAST({0} AS DOUBLE) END"
_ISO = r"[1-9]\d{3}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?)?"
_ISO_CLOCK = r"[1-9]\d{3}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?"
_ZONE = r" ?(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)"
_MONTH_FIRST = "['%m/%d/%Y %H:%M:%S', '%m/%d/%Y %H:%M', '%m/%d/%Y']"
_DAY_FIRST = "['%d/%m/%Y %H:%M:%S', '%d/%m/%Y %H:%M', '%d/%m/%Y']"

TEXT = Way(label="text", pattern=r"(?s).*", value="{v}")
WAYS: dict[Kind, tuple[Way, ...]] = {
    Kind.TEXT: (TEXT,),
    Kind.INTEGER: (
        Way(
            label="whole numbers, such as 3",
            pattern=r"[+-]?\d{1,18}",
            value="TRY_CAST({v} AS BIGINT)",
        ),
        Way(
            label="whole numbers with empty decimals, such as 3.0",
            pattern=r"[+-]?\d{1,18}([.,]0*)?",
            value="TRY_CAST(regexp_extract({v}, '^[+-]?[0-9]+') AS BIGINT)",
            code="E38",
        ),
    ),
    Kind.DECIMAL: (
        Way(
            label="numbers with a point, such as 12.5",
            pattern=r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?",
            value=_FINITE.format("{v}"),
        ),
        Way(
            label="numbers with a decimal comma, such as 12,5",
            pattern=r"[+-]?(\d+|\d*,\d+)",
            value=_FINITE.format("replace({v}, ',', '.')"),
            code="E32",
        ),
    ),
    Kind.EXACT: (
        Way(
            label="numbers with a point, such as 12.5",
            pattern=r"[+-]?(\d{1,12}\.?\d*|\.\d+)([eE][+-]?\d{1,2})?",
            value="TRY_CAST({v} AS DECIMAL(18, 6))",
        ),
        Way(
            label="numbers with a decimal comma, such as 1.012,5",
            pattern=r"[+-]?(\d{1,12}|\d{1,3}(\.\d{3}){1,3})(,\d{1,6})?",
            value="TRY_CAST(replace(replace({v}, '.', ''), ',', '.') AS DECIMAL(18, 6))",
            code="E32",
        ),
    ),
    Kind.MONEY: (
        Way(
            label="amounts with a point, such as 58.90",
            pattern=r"[+-]?(\d{1,13}(\.\d{0,2})?|\.\d{1,2})",
            value=_CENTS.format("{v}"),
        ),
        Way(
            label="amounts with a point and more than two decimals, such as 58.905",
            pattern=r"[+-]?(\d{1,13}(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?",
            value=_ROUNDED,
            code="E35",
        ),
        Way(
            label="amounts with a decimal comma, such as 1.058,90",
            pattern=r"[+-]?(\d{1,13}|\d{1,3}(\.\d{3}){1,3})(,\d{1,2})?",
            value=_CENTS.format("replace(replace({v}, '.', ''), ',', '.')"),
            code="E32",
        ),
    ),
    Kind.MOMENT: (
        Way(
            label="year-month-day, such as 2018-08-29 15:00:37",
            pattern=_ISO,
            value="TRY_CAST({v} AS TIMESTAMP)",
        ),
        Way(
            label="year-month-day with a time zone, such as 2018-08-29T15:00:37-03:00",
            pattern=_ISO_CLOCK + _ZONE,
            value=f"TRY_CAST(regexp_replace({{v}}, '{_ZONE}$', '') AS TIMESTAMP)",
            code="E34",
        ),
        Way(
            label="day/month/year, such as 29/08/2018 15:00:37",
            pattern=r"\d{1,2}/\d{1,2}/[1-9]\d{3}( \d{1,2}:\d{2}(:\d{2})?)?",
            value=f"try_strptime({{v}}, {_DAY_FIRST})",
            code="E33",
        ),
        Way(
            label="month/day/year, such as 08/29/2018 15:00:37",
            pattern=r"\d{1,2}/\d{1,2}/[1-9]\d{3}( \d{1,2}:\d{2}(:\d{2})?)?",
            value=f"try_strptime({{v}}, {_MONTH_FIRST})",
            code="E39",
        ),
    ),
}
# A point before exactly three digits is a point or a thousands sign; nobody can tell from outside.
AMBIGUOUS_AMOUNT = r"[+-]?\d{1,3}(\.\d{3})+"
SQL_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.INTEGER: "BIGINT",
    Kind.DECIMAL: "DOUBLE",
    Kind.MONEY: "BIGINT",
    Kind.EXACT: "DECIMAL(18, 6)",
    Kind.MOMENT: "TIMESTAMP",
}


def typed_name(column: ColumnSpec) -> str:
    """Return the column's name in the typed table: amounts end with their unit."""
    return f"{column.name}_cents" if column.kind is Kind.MONEY else column.name


def trimmed(text: str) -> str:
    """Return SQL for a text without spaces around it, null where nothing is left."""
    everything = quoted(SPACES + WIDE_SPACES)
    return f"CASE WHEN {spaced(text)} THEN nullif(trim({text}, {everything}), '') ELSE {text} END"


def spaced(text: str) -> str:
    """Return SQL that says whether a text has spaces around it; false for null.

    Trimming costs ten times as much as this, and is hardly ever needed.
    """
    ends = [f"ends_with({text}, {quoted(space)})" for space in SPACES + WIDE_SPACES]
    starts = [f"starts_with({text}, {quoted(space)})" for space in WIDE_SPACES]
    # Most texts begin and end with a sign between the two, which takes half the time to see.
    suspect = " OR ".join(
        f"{sign} < '!' OR {sign} >= {quoted(WIDE_SPACES[0])}" for sign in (text, f"{text}[-1]")
    )
    closely = f"{text} < '!' OR {' OR '.join(ends + starts)}"
    return f"CASE WHEN {suspect} THEN coalesce({closely}, FALSE) ELSE FALSE END"


def without_null_words(text: str, kind: Kind) -> str:
    """Return SQL that makes words for nothing null, in columns that do not hold text."""
    if kind is Kind.TEXT:
        return text
    return f"CASE WHEN {is_null_word(text, kind)} THEN NULL ELSE {text} END"


def is_null_word(text: str, kind: Kind) -> str:
    """Return SQL that says whether a text is a word for nothing."""
    words = NULL_WORDS + (NULL_MOMENTS if kind is Kind.MOMENT else ())
    return f"lower({text}) IN ({', '.join(quoted(word) for word in words)})"


def fits(way: Way, text: str) -> str:
    """Return SQL that says whether a text is written in this way; false for null."""
    readable = f"({way.value.replace('{v}', text)}) IS NOT NULL"
    return f"coalesce(regexp_full_match({text}, {quoted(way.pattern)}) AND {readable}, FALSE)"


def read_as(way: Way, text: str) -> str:
    """Return SQL for the value of a text written in this way, else null."""
    if way is TEXT:
        return text
    value = way.value.replace("{v}", text)
    return f"CASE WHEN regexp_full_match({text}, {quoted(way.pattern)}) THEN {value} END"


def read_quickly(way: Way, text: str) -> str | None:
    """Return SQL for the value of a text in the way's commonest form, else null, or no SQL at all.

    The text need not be trimmed. What is read so is what ``read_as`` would read: nineteen signs
    without two spaces in a row or one at the end leave no room for another form.
    """
    if way is not WAYS[Kind.MOMENT][0]:
        return None
    plain = (
        f"length({text}) = 19 AND {text} >= '1000' AND NOT ends_with({text}, ' ') "
        f"AND NOT contains({text}, '  ')"
    )
    return f"CASE WHEN {plain} THEN try_strptime({text}, '%Y-%m-%d %H:%M:%S') END"
