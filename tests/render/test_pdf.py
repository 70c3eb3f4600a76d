from __future__ import annotations

import io
import logging
import re

import pikepdf
import pytest

from reportgen.errors import RenderError
from reportgen.model.dossier import Dossier
from reportgen.render import weasy
from reportgen.render.pdf import render_pdf
from reportgen.render.svg import figures_of
from reportgen.render.svg_text import in_lines


@pytest.fixture(scope="module")
def opened(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield document


def _elements(opened, kind):
    return [
        each
        for each in opened.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name(kind)
    ]


def test_same_bytes_and_a_silent_log(dossier: Dossier, svgs, pdf, caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        again = render_pdf(dossier, svgs)
    assert again == pdf
    assert [record.getMessage() for record in caplog.records] == []


def test_only_inter_is_embedded(opened):
    fonts = {
        str(each["/BaseFont"]).split("+")[-1]
        for each in opened.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == pikepdf.Name("/Font")
    }
    assert fonts
    assert all(name.startswith("Inter") for name in fonts)
    descriptors = [
        each
        for each in opened.objects
        if isinstance(each, pikepdf.Dictionary)
        and each.get("/Type") == pikepdf.Name("/FontDescriptor")
    ]
    assert descriptors
    assert all("/FontFile2" in each or "/FontFile3" in each for each in descriptors)


def test_bookmarks_name_chapters_and_parts(dossier, opened):
    with opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
        parts = [child.title for item in outline.root for child in item.children]
    chapters = [section for section in dossier.sections if section.level == 1]
    wanted = [f"{place} {each.title}" for place, each in enumerate(chapters, start=1)]
    assert [title for title in titles if title != "Contents"] == wanted
    assert parts == ["3.1 Recent and content", "3.2 Large baskets"]


def test_contents_link_to_pages(dossier, opened):
    links = [note for note in opened.pages[1].get("/Annots", []) if note["/Subtype"] == "/Link"]
    assert len(links) >= len(dossier.sections)
    text = _text(opened, 1)
    assert " 0\n" not in text


def _text(opened, page):
    import pypdfium2

    buffer = io.BytesIO()
    opened.save(buffer)
    document = pypdfium2.PdfDocument(buffer.getvalue())
    try:
        return document[page].get_textpage().get_text_range()
    finally:
        document.close()


def test_mark_stands_on_every_page(dossier, opened):
    pages = range(len(opened.pages))
    assert all(dossier.mark in _text(opened, page) for page in pages)


def test_figures_have_alt_text(dossier, opened):
    alts = {str(each["/Alt"]) for each in _elements(opened, "/Figure") if "/Alt" in each}
    assert {each.alt for each in figures_of(dossier)} <= alts


def test_header_cells_say_what_they_head(opened):
    scopes = [str(each["/A"]["/Scope"]) for each in _elements(opened, "/TH")]
    assert set(scopes) == {"/Column", "/Row"}


def test_metadata(dossier, opened):
    assert opened.Root.Lang == dossier.lang
    assert opened.docinfo["/Title"] == dossier.title
    assert "20180830" in str(opened.docinfo["/CreationDate"])
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata.pdfa_status == "3A"
    packet = opened.Root.Metadata.read_bytes().decode()
    assert packet.count("<rdf:RDF") == packet.count("</rdf:RDF>") == 1
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in packet
    assert bool(opened.Root.MarkInfo.Marked)


def test_tables_are_enclosed(dossier, opened):
    (wanted,) = dossier.enclosed
    (file,) = opened.Root.AF
    assert (str(file.UF), str(file.Desc)) == (wanted.name, wanted.description)
    assert file.AFRelationship == "/Data"
    held = file.EF.F
    assert held.Subtype == "/text/csv"
    assert str(held.Params.ModDate).startswith("D:20180830")
    assert held.read_bytes().decode("utf-8-sig") == wanted.text
    assert list(opened.attachments) == [wanted.name]


def test_terms_and_meanings_are_items(opened):
    terms = _elements(opened, "/Lbl")
    described = [each for each in terms if each.P.S == "/LI" and each.P.P.S == "/L"]
    assert described
    assert all(str(each.P.K[-1].S) == "/LBody" for each in described)
    items = _elements(opened, "/LI")
    assert all(str(each.P.S) == "/L" for each in items)


def test_a_link_has_one_annotation(opened):
    owners = [
        each
        for each in opened.objects
        if isinstance(each, pikepdf.Dictionary)
        and each.get("/Type") == "/StructElem"
        and any(isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid for kid in each.K)
    ]
    notes = [note for page in opened.pages for note in page.get("/Annots", [])]
    assert len(owners) == len(notes) > 0
    assert {str(each.S) for each in owners} == {"/Link"}


def test_words_of_charts_are_drawn_as_lines(svgs, opened):
    drawn = " ".join(in_lines(svg) for svg in svgs.values())
    assert "<text" not in drawn
    words = {each for each in re.findall(r"<line-of-text[^>]*>([^<]*)<", drawn) if each.isalpha()}
    text = " ".join(_text(opened, page) for page in range(len(opened.pages)))
    assert words
    assert all(each in text for each in words)


def test_what_weasyprint_refuses_is_told():
    page = '<html lang="en"><title>t</title><img alt="x" src="http://localhost/x.png">'
    with pytest.raises(RenderError) as caught:
        weasy.write_pdf(page, identifier="00")
    assert caught.value.code == "E71"


def test_missing_libraries_are_named(monkeypatch):
    def refuse(name):
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(weasy.importlib, "import_module", refuse)
    with pytest.raises(RenderError, match="apt-get update && apt-get install -y") as caught:
        weasy.write_pdf("<p>", identifier="00")
    assert caught.value.code == "E70"
