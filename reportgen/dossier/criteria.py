"""The five criteria of a segment as lines of a table, each with its number."""

from __future__ import annotations

from reportgen.dossier.parts import left
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Table
from reportgen.model.results import Criterion, Segment

_SHARES = ("measurable", "substantial", "accessible")


def _numbers(criterion: Criterion, voice: Voice) -> str:
    if criterion.met is None:
        return voice.text("criterion-untested")
    texts: dict[str, str | float] = {}
    for name, value in criterion.numbers.items():
        if name in ("n", "days", "of", "unused", "actions"):
            texts |= {name: voice.number.integer(value), f"n_{name}": value}
        elif name == "revenue_share" or criterion.code in _SHARES:
            texts[name] = voice.number.percent(value, 1 if criterion.code == "substantial" else 0)
        elif criterion.code == "differentiable":
            texts[name] = voice.number.integer(value)
        else:
            texts[name] = voice.number.decimal(value)
    return voice.text(f"criterion-{criterion.code}-numbers", **texts)


def _verdict(criterion: Criterion, voice: Voice) -> str:
    if criterion.met is None:
        return voice.text("criterion-open")
    return voice.text("criterion-met" if criterion.met else "criterion-missed")


def criteria(segment: Segment, voice: Voice) -> tuple[Table, ...]:
    """Return the table of criteria; nothing where none was looked at."""
    if not segment.criteria:
        return ()
    return (
        Table(
            key=f"criteria-{segment.segment_id}",
            caption=voice.text("criteria-caption"),
            columns=tuple(
                left(voice.text(f"column-{name}"))
                for name in ("criterion", "criterion-met", "criterion-why")
            ),
            rows=tuple(
                (
                    voice.text(f"criterion-{criterion.code}"),
                    _verdict(criterion, voice),
                    _numbers(criterion, voice),
                )
                for criterion in segment.criteria
            ),
        ),
    )
