"""Predicted beside observed, a point per segment of the run before."""

from __future__ import annotations

from reportgen.charts.calibration import Outcome, calibration
from reportgen.charts.parts import Axis
from reportgen.dossier.parts import figure
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure
from reportgen.model.results import Grade, ReportCard


def _points(grades: tuple[Grade, ...], slots: dict[str, int], kind: str) -> list[Outcome]:
    spend = "spend" if kind == "spend" else "share"
    tail = "_spend" if kind == "spend" else ""
    found = []
    for g in grades:
        predicted = getattr(g, f"predicted_{spend}")
        if predicted is not None:
            found.append(
                Outcome(
                    label=g.segment_id,
                    slot=slots[g.segment_id],
                    predicted=predicted,
                    predicted_low=getattr(g, f"predicted{tail}_low"),
                    predicted_high=getattr(g, f"predicted{tail}_high"),
                    observed=getattr(g, f"observed_{spend}"),
                    observed_low=getattr(g, f"observed{tail}_low"),
                    observed_high=getattr(g, f"observed{tail}_high"),
                )
            )
    return found


def calibration_figure(
    card: ReportCard, slots: dict[str, int], kind: str, voice: Voice
) -> Figure | None:
    """Return how well what was predicted fits; None where nothing was."""
    points = _points(card.grades, slots, kind)
    if not points:
        return None
    form = "$,.2~f" if kind == "spend" else ".2~%"
    known = [g.spend_grade if kind == "spend" else g.share_grade for g in card.grades]
    right_ones = known.count("as predicted")
    return figure(
        voice,
        f"calibration-{kind}",
        calibration(
            points,
            x=Axis(title=voice.text("axis-predicted"), format=form),
            y=Axis(title=voice.text("axis-observed"), format=form),
        ),
        title=voice.text(
            f"figure-calibration-{kind}-title",
            n=right_ones,
            right=voice.number.integer(right_ones),
            total=voice.number.integer(len(known) - known.count(None)),
        ),
        width="half",
        days=voice.number.integer(round(card.days)),
    )
