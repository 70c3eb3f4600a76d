"""What each variable is, how it is compared, and whether the choice tried it."""

from __future__ import annotations

from reportgen.dossier.parts import left
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Paragraph, Section, Table
from reportgen.model.results import Analysis
from reportgen.model.variables import BY_NAME, Variable


def _row(variable: Variable, voice: Voice) -> tuple[str, ...]:
    tried = "word-yes" if "selection" in variable.chapters else "word-no"
    return (
        voice.feature(variable.name),
        voice.text(f"definition-{variable.name}"),
        voice.text(f"unit-{variable.unit}"),
        voice.text(f"scale-{variable.reason}"),
        voice.text(tried),
    )


def definitions(analysis: Analysis, voice: Voice) -> Section:
    """Return the part that defines the variables."""
    labels = ("variable", "definition", "unit", "scale", "tried")
    return Section(
        key="definitions",
        title=voice.text("definitions-title"),
        level=2,
        blocks=(
            Paragraph(text=voice.text("definitions-intro")),
            Table(
                key="definitions",
                caption=voice.text("definitions-caption"),
                columns=tuple(left(voice.text(f"column-{label}")) for label in labels),
                rows=tuple(_row(BY_NAME[f.name], voice) for f in analysis.features),
                note=voice.text("definitions-note"),
            ),
        ),
    )
