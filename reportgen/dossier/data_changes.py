"""Changes in the data itself since the run before."""

from __future__ import annotations

from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Bullets, Paragraph, Subheading
from reportgen.model.results import Comparison, DataChange

_COLUMNS = ("columns_new", "columns_gone")


def _name(change: DataChange, name: str, voice: Voice) -> str:
    if change.kind == "weeks_missing":
        return voice.number.date(name)
    key = f"table-{name}"
    return voice.text(key) if not change.subject and voice.text.has(key) else name


def _told(change: DataChange, voice: Voice) -> str:
    table, values = f"table-{change.subject}", f"values-{change.subject}"
    key = table if change.kind in _COLUMNS else values
    return voice.text(
        f"data-{change.kind.replace('_', '-')}",
        subject=voice.text(key) if change.subject else "",
        names=voice.listing(_name(change, name, voice) for name in change.names),
        n=change.n,
        total=voice.number.integer(change.n),
    )


def data_changes(found: Comparison, voice: Voice) -> tuple[Block, ...]:
    """Return the changes as a list, or the sentence that there is none."""
    told = [_told(change, voice) for change in found.data]
    heading = Subheading(key="data-changes", text=voice.text("data-changes-title"))
    if not told:
        return (heading, Paragraph(text=voice.text("data-changes-none")))
    return heading, Bullets(items=tuple(told))
