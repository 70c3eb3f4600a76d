"""Charts that come while pages are laid out: their sizes, their order, their failures."""

from __future__ import annotations

import pytest

from reportgen.errors import RenderError
from reportgen.render.awaited import Awaited
from reportgen.render.pdf import render_pdf
from reportgen.render.svg import drawn_size, figures_of, size_of


def test_sizes_told_by_charts_are_the_ones_drawn(dossier, svgs):
    told = {figure.key: size_of(figure.spec) for figure in figures_of(dossier)}
    known = {key: size for key, size in told.items() if size is not None}
    assert len(known) > len(told) / 2
    assert known == {key: drawn_size(svgs[key]) for key in known}


def test_charts_that_come_late_are_the_same_pages(dossier, svgs, pdf):
    asked = []

    def coming():
        for key in svgs:
            asked.append(key)
            yield svgs[key]

    assert render_pdf(dossier, Awaited(svgs, coming())) == pdf
    assert asked == list(svgs)


def _failing():
    yield "<svg/>"
    raise RenderError("E72", found="One could not be drawn.", expected="a chart", remedy="Tell us.")


def test_a_failure_is_told_to_whoever_asks(dossier):
    charts = Awaited(["first", "second"], _failing())
    assert charts["first"] == "<svg/>"
    for _ in range(2):
        with pytest.raises(RenderError, match="could not be drawn"):
            charts["second"]
    with pytest.raises(KeyError):
        charts["third"]


def test_a_failure_while_a_page_is_painted_is_told(dossier, svgs):
    charts = Awaited(svgs, _failing())
    with pytest.raises(RenderError, match="One could not be drawn"):
        render_pdf(dossier, charts)
