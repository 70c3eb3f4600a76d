"""A company's own templates: mistakes by file and line, escaping always on, nothing loaded."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from reportgen.errors import UsageError
from reportgen.model.look import Look
from reportgen.render.environment import check_own_templates, templates_folder
from reportgen.render.html import render_html


@pytest.fixture
def own(tmp_path):
    """Write files into a folder of own templates and return it."""

    def written(**files):
        for name, text in files.items():
            path = tmp_path / {"css": "css/screen.css", "js": "js/start.js"}.get(
                name, f"{name}.html.j2"
            )
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return written


def _refused(folder) -> list[str]:
    with pytest.raises(UsageError) as caught:
        check_own_templates(folder)
    assert caught.value.code == "E67"
    assert caught.value.exit_status == 2
    return list(caught.value.rows)


def test_the_programs_own_templates_keep_the_rules():
    check_own_templates(templates_folder())


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n\n{% if %}", 3, "Expected an expression"),
        ("a\n{{ dossier.title|nosuch }}", 2, "No filter named 'nosuch'"),
        ("{{ dossier.title|safe }}", 1, "the filter safe would let data act as markup"),
        ("\n{% filter safe %}x{% endfilter %}", 2, "the filter safe"),
        ("\n{% autoescape false %}{{ dossier.title }}{% endautoescape %}", 2, "escaping cannot"),
        ("{% for a in b %}\n{{ a }}", 2, "end of template"),
    ],
)
def test_mistakes_are_told_by_file_and_line(own, text, line, reason):
    (row,) = _refused(own(cover=text))
    place, told = row.split(": ", 1)
    assert place.endswith(f"cover.html.j2:{line}")
    assert reason in told


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("css", "\n@import 'https://example.com/a.css';"),
        ("css", "\nbody { background: url(https://example.com/a.png) }"),
        ("css", "\n</style><script>alert(1)</script>"),
        ("js", "\n// </script><b>"),
    ],
)
def test_what_loads_or_breaks_out_is_refused(own, kind, text):
    rows = _refused(own(**{kind: text}))
    assert all(re.search(r"\.(css|js):2: ", row) for row in rows)


def test_files_that_replace_nothing_are_told_with_the_nearest_name(own, tmp_path):
    assert "holds no template" in _refused(tmp_path)[0]
    (row,) = _refused(own(cver="x"))
    assert "nothing asks for it; did you mean cover.html.j2?" in row


def test_a_missing_include_and_a_missing_folder(own, tmp_path):
    (row,) = _refused(own(cover="{% include 'nosuch.html.j2' %}"))
    assert "there is no template nosuch.html.j2" in row
    assert "is not a folder" in _refused(tmp_path / "nowhere")[0]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n{{ dossier.nosuch }}", 2, "unknown name: "),
        ("{{ nosuch }}", 1, "unknown name: 'nosuch' is undefined"),
        ("\n\n{{ 1 + 'a' }}", 3, "TypeError"),
        ("\n{{ [dossier.title]|map('safe')|list }}", 2, "No filter named 'safe'"),
        ("{{ ''.__class__.__mro__ }}", 1, "not allowed: "),
        ("\n{% include ['a', 'b'] %}", 2, ""),
    ],
)
def test_what_shows_only_when_drawn_is_told_as_well(own, dossier, svgs, text, line, reason):
    with pytest.raises(UsageError) as caught:
        render_html(dossier, svgs, look=Look(templates=own(cover=text)))
    (row,) = caught.value.rows
    assert f"cover.html.j2:{line}: {reason}" in row


def test_an_own_template_is_escaped_and_takes_part(own, dossier, svgs):
    folder = own(cover="<header><h1>{{ dossier.cover.title }}!</h1><p>{{ '<b>' }}</p></header>")
    (folder / "notes.txt").write_text("left alone", encoding="utf-8")
    check_own_templates(folder)
    page = render_html(dossier, svgs, look=Look(templates=folder))
    assert f"<h1>{dossier.cover.title}!</h1><p>&lt;b&gt;</p>" in page
    assert etree.HTML(page).find(".//main") is not None


def test_a_mistake_of_ours_stays_a_bug(dossier, tmp_path):
    with pytest.raises(KeyError):
        render_html(dossier, {}, look=Look(templates=tmp_path))
