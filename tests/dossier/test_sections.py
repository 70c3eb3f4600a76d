"""One snapshot per section of the hand-made sample: a change of wording is read as a diff."""

from __future__ import annotations

import pytest
from sample_analysis import build
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from variants import carried

from reportgen.dossier.assemble import dossier_of
from reportgen.dossier.parts import with_interval
from reportgen.model.dossier import Figure, FigureRow, Table
from reportgen.model.languages import LANGUAGES

DOSSIER = dossier_of(build(), lang="en", identifier="00")


class PlainText(SingleFileSnapshotExtension):
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


def _table(table: Table) -> list[str]:
    lines = [f"table {table.key}: {table.caption}", " | ".join(c.label for c in table.columns)]
    lines += [" | ".join(row) for row in table.rows]
    return [*lines, table.note] if table.note else lines


def _figure(figure: Figure) -> list[str]:
    lines = [f"figure {figure.key}: {figure.title}", figure.subtitle, f"alt: {figure.alt}"]
    return lines + (_table(figure.table) if figure.table else [])


def _plain(value: object) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, tuple):
        return [line for each in value for line in _plain(each)]
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return []
    return [line for name in fields if name != "kind" for line in _plain(getattr(value, name))]


def words(section) -> str:
    """Return what a reader sees of a section, line by line, without the charts themselves."""
    lines = [section.title]
    for block in section.blocks:
        lines.append("")
        if isinstance(block, Table):
            lines += _table(block)
        elif isinstance(block, Figure):
            lines += _figure(block)
        elif isinstance(block, FigureRow):
            lines += [line for figure in block.figures for line in _figure(figure)]
        else:
            lines += [f"[{block.kind}]", *_plain(block)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("section", DOSSIER.sections, ids=lambda section: section.key)
def test_section(section, snapshot):
    assert words(section) == snapshot(extension_class=PlainText)


@pytest.mark.parametrize("key", ["summary", "contract"])
@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_section_in_other_languages(lang, key, snapshot):
    dossier = dossier_of(build(), lang=lang, identifier="00")
    (section,) = (each for each in dossier.sections if each.key == key)
    assert words(section) == snapshot(extension_class=PlainText)


def test_cover(snapshot):
    assert "\n".join(_plain(DOSSIER.cover)) + "\n" == snapshot(extension_class=PlainText)


def test_a_lifetime_that_carries_stands_in_the_evidence_and_the_passport(snapshot):
    found = dossier_of(carried(build()), lang="en", identifier="0" * 32)
    sections = {section.key: words(section) for section in found.sections}
    assert sections["outcomes"] == snapshot(extension_class=PlainText)
    assert "Expected per customer in the next 365 days:" in sections["segment-S1"]
    assert f"{with_interval('2.40', '2.00', '3.00')} orders" in sections["segment-S1"]
    plain = dossier_of(build(), lang="en", identifier="0" * 32)
    assert not any("Expected per customer in the next" in words(s) for s in plain.sections)
