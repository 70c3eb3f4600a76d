"""Moments as whole seconds, in the one form that every engine agrees on.

Engines disagree on time zones, on epoch functions and on intervals; they agree on the year, the
day of the year and the time of day. Seconds since 1970-01-01T00:00:00 are built from those.
"""

from __future__ import annotations

from datetime import UTC, datetime

import narwhals.stable.v2 as nw

SECONDS_PER_DAY = 86_400
_LEAP_DAYS_BEFORE_1970 = 477


def epoch_seconds(moment: nw.Expr) -> nw.Expr:
    """Return whole seconds since 1970-01-01 of a timestamp column without time zone (int64)."""
    year = moment.dt.year().cast(nw.Int64)
    past = year - 1
    leap_days = past // 4 - past // 100 + past // 400 - _LEAP_DAYS_BEFORE_1970
    day = (year - 1970) * 365 + leap_days + moment.dt.ordinal_day().cast(nw.Int64) - 1
    hours = day * 24 + moment.dt.hour().cast(nw.Int64)
    return (hours * 60 + moment.dt.minute().cast(nw.Int64)) * 60 + moment.dt.second().cast(nw.Int64)


def to_seconds(moment: datetime) -> int:
    """Return whole seconds since 1970-01-01 of a moment without time zone.

    >>> to_seconds(datetime(2018, 8, 30))
    1535587200
    """
    return int(moment.replace(tzinfo=UTC).timestamp())


def to_moment(seconds: int) -> datetime:
    """Return the moment without time zone that lies ``seconds`` after 1970-01-01.

    >>> to_moment(1535587200)
    datetime.datetime(2018, 8, 30, 0, 0)
    """
    return datetime.fromtimestamp(seconds, tz=UTC).replace(tzinfo=None)


def next_midnight(seconds: int) -> int:
    """Return the first midnight after a moment, both in seconds since 1970-01-01.

    >>> next_midnight(1535554837), next_midnight(1535587200)
    (1535587200, 1535673600)
    """
    return (seconds // SECONDS_PER_DAY + 1) * SECONDS_PER_DAY
