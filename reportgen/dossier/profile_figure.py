"""How a segment differs from everybody, variable by variable."""

from __future__ import annotations

from reportgen.charts.parts import Axis
from reportgen.charts.profile import ProfileDot, profile_dots
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure, Table
from reportgen.model.results import Contrast, Segment


def _interval(contrast: Contrast, voice: Voice) -> str:
    low = voice.value(contrast.mean_low, contrast.unit)
    return f"{low} – {voice.value(contrast.mean_high, contrast.unit)}"


def _dot(contrast: Contrast, voice: Voice) -> ProfileDot:
    return ProfileDot(
        label=voice.feature(contrast.feature),
        value=contrast.effect,
        low=contrast.effect_low,
        high=contrast.effect_high,
        texts=(
            voice.value(contrast.mean, contrast.unit),
            _interval(contrast, voice),
            voice.value(contrast.median, contrast.unit),
            voice.value(contrast.base_mean, contrast.unit),
        ),
        strong=contrast.used_for_fitting,
    )


def _shown(segment: Segment) -> tuple[Contrast, ...]:
    """Return the variables of the chart: the usual ones, then the others that set it apart."""
    return (*segment.contrasts, *segment.further)


def _counts(segment: Segment, voice: Voice) -> str:
    """Return n in words: one number, or a range where some customers lack a variable."""
    counts = [contrast.n for contrast in _shown(segment)]
    most = voice.number.integer(max(counts))
    if min(counts) == max(counts):
        return most
    return voice.text("range-of", low=voice.number.integer(min(counts)), high=most)


def _in_words(segment: Segment, voice: Voice) -> str:
    """Return the numbers of a profile as sentences, for whoever cannot see the chart."""
    return " ".join(
        voice.text(
            "profile-in-words",
            feature=voice.feature(c.feature),
            mean=voice.value(c.mean, c.unit),
            interval=_interval(c, voice),
            base=voice.value(c.base_mean, c.unit),
            n=voice.number.integer(c.n),
        )
        for c in _shown(segment)
    )


def profile(segment: Segment, voice: Voice) -> Figure:
    """Return the chart of a segment's means beside those of all customers."""
    most = max(segment.contrasts, key=lambda c: abs(c.effect))
    return figure(
        voice,
        f"profile.{segment.segment_id}",
        profile_dots(
            [_dot(contrast, voice) for contrast in _shown(segment)],
            x=Axis(title=voice.text("axis-effect"), format="+.1f"),
            base_label=voice.text("label-base"),
            columns=[
                voice.text(f"column-{key}")
                for key in ("segment-mean", "interval", "segment-median", "base-mean")
            ],
            slot=segment.slot,
        ),
        title=voice.text(
            "figure-profile-title",
            feature=voice.feature(most.feature),
            mean=voice.with_unit(most.mean, most.unit),
            base=voice.value(most.base_mean, most.unit),
        ),
        table=_table(segment, voice),
        segment=voice.segment(segment),
        customers=_counts(segment, voice),
        numbers=_in_words(segment, voice),
    )


def _table(segment: Segment, voice: Voice) -> Table:
    return data_table(
        f"profile-{segment.segment_id}",
        voice.text("profile-caption", segment=voice.segment(segment)),
        (
            left(voice.text("column-variable")),
            right(voice.text("column-segment-mean")),
            right(voice.text("column-interval")),
            right(voice.text("column-segment-median")),
            right(voice.text("column-base-mean")),
            right(voice.text("column-n")),
            left(voice.text("column-role")),
        ),
        [
            (
                voice.feature(c.feature),
                voice.value(c.mean, c.unit),
                _interval(c, voice),
                voice.value(c.median, c.unit),
                voice.value(c.base_mean, c.unit),
                voice.number.integer(c.n),
                voice.text("role-built-on" if c.used_for_fitting else "role-described-by"),
            )
            for c in _shown(segment)
        ],
    )
