"""Distances on the globe between postal codes, in the functions that every engine has."""

from __future__ import annotations

import math

import narwhals.stable.v2 as nw

from reportgen.frames.facts import Checkpoint, Frame

EARTH_RADIUS_M = 6_371_008.8  # mean radius, IUGG
# Abramowitz and Stegun (1964), 4.4.46, from the highest power of x down.
_ARCSIN = (
    -0.0012624911,
    0.0066700901,
    -0.0170881256,
    0.0308918810,
    -0.0501743046,
    0.0889789874,
    -0.2145988016,
    1.5707963050,
)


def arcsin(x: nw.Expr) -> nw.Expr:
    """Return the arc sine of a column between 0 and 1, in radians, right to 2e-8.

    Not every engine has the function. ``x`` should be a column, not a computation: it occurs nine
    times.

    References
    ----------
    Abramowitz and Stegun (1964), 4.4.46.
    """
    total = x * 0.0
    for coefficient in _ARCSIN:
        total = total * x + coefficient
    return math.pi / 2 - (1.0 - x).sqrt() * total


def half_chord(lat: nw.Expr, lng: nw.Expr, other_lat: nw.Expr, other_lng: nw.Expr) -> nw.Expr:
    """Return the sine of half the angle between points on a sphere, given in radians.

    References
    ----------
    Sinnott (1984), "Virtues of the haversine".
    """
    up = ((other_lat - lat) * 0.5).sin()
    along = ((other_lng - lng) * 0.5).sin()
    share = up * up + lat.cos() * other_lat.cos() * along * along
    return share.clip(0.0, 1.0).sqrt()


def _places(geolocation: Frame) -> Frame:
    """Return the median coordinates of each postal-code prefix, in radians."""
    middle = geolocation.group_by("geolocation_zip_code_prefix").agg(
        nw.col("geolocation_lat").median().alias("lat"),
        nw.col("geolocation_lng").median().alias("lng"),
    )
    return middle.with_columns(
        lat=nw.col("lat") * (math.pi / 180), lng=nw.col("lng") * (math.pi / 180)
    )


def with_metres(
    parcels: Frame, sellers: Frame, geolocation: Frame, checkpoint: Checkpoint
) -> Frame:
    """Return the parcels whose two ends are known, with ``metres`` (int64, ± 1) between them.

    Parameters
    ----------
    parcels : frame
        ``zip`` of the customer and ``seller_id``.
    sellers, geolocation : frames
        The tables of the export. A prefix has many points, some of them far off: their median
        stands for it.
    checkpoint : callable
        As for ``order_facts``.
    """
    places = checkpoint(_places(geolocation))
    prefix = "geolocation_zip_code_prefix"
    homes = places.select(zip=nw.col(prefix), lat="lat", lng="lng")
    shops = places.select(seller_zip_code_prefix=nw.col(prefix), shop_lat="lat", shop_lng="lng")
    located = sellers.select("seller_id", "seller_zip_code_prefix").join(
        shops, on="seller_zip_code_prefix", how="inner"
    )
    ends = parcels.join(homes, on="zip", how="inner").join(located, on="seller_id", how="inner")
    chord = half_chord(nw.col("lat"), nw.col("lng"), nw.col("shop_lat"), nw.col("shop_lng"))
    apart = checkpoint(ends.with_columns(chord=chord))
    metres = arcsin(nw.col("chord")) * (2.0 * EARTH_RADIUS_M)
    return apart.with_columns(metres=metres.round(0).cast(nw.Int64))
