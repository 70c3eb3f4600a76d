"""Names of categories and cities that would break a page or a script are text everywhere."""

from __future__ import annotations

import csv
import email
import email.policy
import json

import pypdfium2
import pytest
from cli_runs import build_in_subprocess
from hostile_export import HOSTILE, write_hostile_export
from lxml import etree

from reportgen.pipeline.labels import one_line

pytestmark = pytest.mark.long

#: What appears whole: not the longest, which is cut, nor the empty one.
WHOLE = [one_line(name) for name in HOSTILE if 0 < len(name) < 100]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    export = tmp_path_factory.mktemp("hostile")
    write_hostile_export(export, n_customers=400)
    return build_in_subprocess(export, tmp_path_factory.mktemp("runs"))


def test_html(run):
    page = (run / "dossier.en.html").read_text(encoding="utf-8")
    tree = etree.HTML(page)
    assert len(tree.findall(".//script")) == 1
    assert tree.findall(".//img") == []
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")
    assert "\u202e" not in page
    words = " ".join(tree.find(".//main").itertext())
    assert [name for name in WHOLE if name not in words] == []
    assert "W" * 100 not in words
    assert "WWWW…" in words


def test_pdf(run):
    document = pypdfium2.PdfDocument(run / "dossier.en.pdf")
    try:
        pages = [page.get_textpage() for page in document]
        text = "".join(page.get_text_range() for page in pages)
        right = max(
            page.get_rect(place)[2] for page in pages for place in range(page.count_rects())
        )
    finally:
        document.close()
    assert "{{ 7*7 }}" in text
    assert "<script>alert('own')</script>" in text
    assert "</script><img src=x onerror=alert(2)>" in text
    assert right < 595.3


def test_json_and_tables(run):
    text = (run / "analysis.json").read_text(encoding="utf-8")
    assert "\u202e" not in text
    assert "{{ 7*7 }}" in json.dumps(json.loads(text), ensure_ascii=False)
    for path in [*run.glob("*.csv"), *(run / "campaigns").glob("*.csv")]:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert {len(row) for row in rows} == {len(rows[0])}
        # A spreadsheet would run a cell that begins like a formula.
        assert not [cell for row in rows[1:] for cell in row if cell[:1] in {"=", "@", "+"}]


def test_mail(run):
    message = email.message_from_bytes(
        (run / "mail.en.eml").read_bytes(), policy=email.policy.default
    )
    tree = etree.HTML(message.get_body(("html",)).get_content())
    assert tree.findall(".//script") == []
