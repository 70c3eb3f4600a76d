"""The pocket rules as files to copy from: ``rules.sql`` and ``rules.txt``."""

from __future__ import annotations

from pathlib import Path

from reportgen.dossier.pocket import rule_text
from reportgen.dossier.voice import Voice
from reportgen.model.results import Analysis
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers


def rules_as_text(analysis: Analysis, lang: str) -> str:
    """Return the rules in words, a line each, and the spreadsheet formula after them."""
    voice = Voice(
        text=Texts(lang=lang), number=Numbers(lang=lang, currency=analysis.provenance.currency)
    )
    names = {s.segment_id: voice.segment(s) for s in analysis.segments}
    pocket = analysis.explanation.pocket
    lines = [
        voice.text(
            "rule-line",
            id=rule.segment_id,
            name=names[rule.segment_id],
            rule=rule_text(rule, analysis, voice),
        )
        for rule in pocket.rules
    ]
    if pocket.formula:
        lines += ["", voice.text("pocket-formula-title"), "", pocket.formula]
        lines += ["", voice.text("pocket-formula-note")]
    return "\n".join(lines) + "\n"


def write_rules(analysis: Analysis, lang: str, folder: Path) -> None:
    """Write both files into a run's folder."""
    sql = analysis.explanation.pocket.sql
    (folder / "rules.sql").write_text(sql, encoding="utf-8")
    (folder / "rules.txt").write_text(rules_as_text(analysis, lang), encoding="utf-8")
