"""One small picture per variable: bars for what is counted, a histogram for what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.histogram import histogram
from reportgen.charts.parts import Axis, Marker
from reportgen.charts.theme import HALF
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure, Table
from reportgen.model.results import FeatureSummary

#: Bars that a half figure has room for.
MOST_CLASSES = 7
_FORMATS = {"currency": "$,.0f", "share": ".0%", "score": ".1f"}
#: A bin at either end with fewer of the customers is left out of the picture, and said so.
SLIVER = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """Customers at a whole number, or from it on where ``open_ended``."""

    value: int
    count: int
    open_ended: bool = False


def whole_classes(feature: FeatureSummary) -> list[Class]:
    """Return the customers by whole numbers, averages being rounded to the nearest.

    The last class is open where a bin holds several whole numbers, where there are too many
    classes, or where fewer than one customer in a thousand is left.
    """
    edges, counts = feature.histogram.edges, feature.histogram.counts
    by_number: dict[int, int] = {}
    tail_from: int | None = None
    for low, high, count in zip(edges, edges[1:], counts, strict=False):
        inside = [n for n in range(round(low), round(high) + 1) if low <= n < high]
        if high == edges[-1] and high == round(high):
            inside.append(round(high))
        if len(inside) > 1 and count and tail_from is None:
            tail_from = inside[0]
        number = inside[0] if inside else round((low + high) / 2)
        by_number[number] = by_number.get(number, 0) + count
    return _closed(by_number, feature.n, tail_from)


def _closed(by_number: dict[int, int], n: int, tail_from: int | None) -> list[Class]:
    numbers = [number for number in sorted(by_number) if by_number[number] >= SLIVER * n]
    first = numbers[0]
    last = min(numbers[-1], first + MOST_CLASSES - 1, tail_from or numbers[-1])
    shown = list(range(first, max(first, last) + 1))
    last = shown[-1]
    below = sum(count for number, count in by_number.items() if number <= first)
    above = sum(count for number, count in by_number.items() if number >= last)
    middle = [Class(value=number, count=by_number.get(number, 0)) for number in shown[1:-1]]
    beyond = any(count for number, count in by_number.items() if number > last)
    end = Class(value=last, count=above, open_ended=beyond or last == tail_from)
    return [end] if len(shown) == 1 else [Class(value=first, count=below), *middle, end]


def trimmed(feature: FeatureSummary) -> tuple[tuple[float, ...], tuple[int, ...], int]:
    """Return edges and counts without slivers at the ends, and how many customers that leaves out.

    Amounts are cut into bins of equal ratio; a few customers far out would press all the others
    into one corner of the picture.
    """
    edges, counts = feature.histogram.edges, feature.histogram.counts
    kept = [place for place, count in enumerate(counts) if count >= SLIVER * feature.n]
    low, high = kept[0], kept[-1] + 1
    return edges[low : high + 1], counts[low:high], sum(counts) - sum(counts[low:high])


def counted(feature: FeatureSummary, voice: Voice) -> Figure:
    """Return bars of the share of customers per whole number."""
    classes = whole_classes(feature)
    shares = [each.count / feature.n for each in classes]
    most = max(range(len(classes)), key=shares.__getitem__)
    labels = [_label(each, feature.unit, voice) for each in classes]
    bars = [
        Bar(label=label, value=share, text=voice.number.percent(share, 1), quiet=place != most)
        for place, (label, share) in enumerate(zip(labels, shares, strict=True))
    ]
    return _figure(
        feature,
        "counted",
        horizontal_bars(bars, width=HALF),
        voice,
        table=_counted_table(feature, labels, classes, voice),
        share=voice.number.percent(shares[most]),
        most=labels[most],
    )


def commonest(feature: FeatureSummary, voice: Voice) -> tuple[str, float]:
    """Return the commonest whole number of a variable in words, and its share of the customers."""
    classes = whole_classes(feature)
    most = max(classes, key=lambda each: each.count)
    return _label(most, feature.unit, voice), most.count / feature.n


def alike(features: Sequence[FeatureSummary], voice: Voice) -> Figure:
    """Return one picture of variables in which nearly all customers are alike."""
    found = [(voice.feature(feature.name), *commonest(feature, voice)) for feature in features]
    bars = [
        Bar(label=label, value=share, text=voice.number.percent(share, 1))
        for _, label, share in found
    ]
    rows = [(name, label, voice.number.percent(share, 1)) for name, label, share in found]
    columns = (left(voice.text("column-variable")), left(voice.text("column-commonest")))
    title = voice.text("figure-alike-title", values=voice.listing(label for _, label, _ in found))
    return figure(
        voice,
        "alike",
        horizontal_bars(bars, width=HALF),
        title=title,
        width="half",
        table=data_table("alike", title, (*columns, right(voice.text("column-share"))), rows),
    )


def _label(each: Class, unit: str, voice: Voice) -> str:
    text = voice.with_unit(float(each.value), unit)
    return voice.text("label-or-more", value=text) if each.open_ended else text


def _counted_table(
    feature: FeatureSummary, labels: list[str], classes: list[Class], voice: Voice
) -> Table:
    rows = [
        (label, voice.number.integer(each.count))
        for label, each in zip(labels, classes, strict=True)
    ]
    return _table(feature, rows, voice)


def _table(feature: FeatureSummary, rows: list[tuple[str, str]], voice: Voice) -> Table:
    return data_table(
        f"distribution-{feature.name}",
        voice.feature(feature.name),
        (left(voice.text(f"unit-{feature.unit}")), right(voice.text("column-customers"))),
        rows,
    )


def measured(feature: FeatureSummary, voice: Voice) -> Figure:
    """Return a histogram; amounts on a scale on which equal steps are equal ratios."""
    edges, counts, beyond = trimmed(feature)
    log = feature.unit == "currency" and edges[0] > 0
    median = feature.median or 0.0
    rows = [
        (
            f"{voice.value(low, feature.unit)} – {voice.value(high, feature.unit)}",
            voice.number.integer(count),
        )
        for low, high, count in zip(edges, edges[1:], counts, strict=False)
    ]
    spec = histogram(
        edges,
        counts,
        x=Axis(
            title=voice.text(f"unit-{feature.unit}"),
            log=log,
            format=_FORMATS.get(feature.unit, ",.0f"),
        ),
        y=Axis(format=",~f"),
        markers=[
            Marker(
                value=median,
                label=voice.text("label-median", value=voice.value(median, feature.unit)),
            )
        ],
        width=HALF,
    )
    return _figure(
        feature,
        "measured",
        spec,
        voice,
        table=_table(feature, rows, voice),
        beyond=voice.number.integer(beyond),
        n=beyond,
        median=voice.with_unit(
            median if feature.unit in ("share", "score") else float(round(median)), feature.unit
        ),
    )


def _figure(
    feature: FeatureSummary,
    kind: str,
    spec: dict[str, object],
    voice: Voice,
    *,
    table: Table,
    **arguments: str | float,
) -> Figure:
    words = {
        "feature": voice.feature(feature.name),
        "inline": voice.inline(feature.name),
        "name": feature.name,
        "low": voice.value(feature.p05, feature.unit),
        "high": voice.value(feature.p95, feature.unit),
        **arguments,
    }
    return figure(
        voice,
        f"{kind}.{feature.name}",
        spec,
        title=voice.text(f"figure-{kind}-title", **words),
        width="half",
        table=table,
        **words,
    )
