"""The mail: what Outlook and Gmail keep, the same bytes each time, no header from the data."""

from __future__ import annotations

import email
import email.policy
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as markup

from reportgen.model.dossier import (
    Bullets,
    Callout,
    Column,
    Figure,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Subheading,
    Table,
)
from reportgen.model.letter import Letter
from reportgen.render.mail import LONGEST_HTML_BYTES, Attachment, render_mail

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="40" viewBox="0 0 600 40">'
    '<rect x="5" y="5" width="300" height="20" fill="#0b5563"/></svg>'
)
FILES = (
    Attachment(name="dossier.en.pdf", media_type="application/pdf", data=b"%PDF-1.7 \r\n.\r\n"),
    Attachment(name="dossier.en.html", media_type="text/html", data="<p>é</p>".encode()),
)
HOSTILE = (
    "Bcc: all@example.com\r\nSubject: other",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "abc\u202edef\u2066x\u2069",
    "W" * 500,
    "emoji 🛒 and \x00 nul \x1b[31m",
    '" onmouseover="alert(1)',
    "</style></title>-->",
    "",
)


def _letter(text: str = "Word", **changes) -> Letter:
    table = Table(
        key="t",
        caption=text,
        columns=(Column(label=text), Column(label=text, align="right")),
        rows=((text, "1"), (text, "2")),
        swatches=(0, 1),
        note=text,
    )
    figure = Figure(
        key="shares", title=text, subtitle=text, source=text, alt=f"The alt {text}", spec={}
    )
    letter = Letter(
        lang="en",
        subject="A subject – with an é",
        title=text,
        preheader=text,
        period=text,
        notice=text,
        blocks=(
            Paragraph(text=text, role="lead"),
            Subheading(key="s", text=text),
            Bullets(items=(text, text)),
            Bullets(items=(text, text), ordered=True),
            Callout(title=text, text=text, tone="care"),
            KeyFigures(items=(KeyFigure(value=text, label=text), KeyFigure(value="2", label="b"))),
            table,
            figure,
        ),
        attached=(("pdf", "A PDF is attached."), ("html", "A page is attached.")),
        closing=text,
        labels=dict.fromkeys(("tone_care", "tone_good", "tone_plain", "tone_stop"), "Tone")
        | {"source": "Source", "figure": "Figure"},
        created="2018-08-30",
    )
    return replace(letter, **changes)


def _mail(letter: Letter, files=FILES, **addresses) -> email.message.EmailMessage:
    data = render_mail(letter, {"shares": SVG}, files, **addresses)
    return email.message_from_bytes(data, policy=email.policy.default)


@pytest.fixture(scope="module")
def mail():
    return _mail(_letter(), sender="team@example.com", recipients=["a@example.com", "b@x.example"])


def _html(mail) -> str:
    return mail.get_body(("html",)).get_content()


def test_the_headers(mail):
    assert mail["Subject"] == "A subject – with an é"
    assert mail["From"] == "team@example.com"
    assert [each.addr_spec for each in mail["To"].addresses] == ["a@example.com", "b@x.example"]
    assert mail["Date"].datetime.isoformat() == "2018-08-30T00:00:00"
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.com>", mail["Message-ID"])
    assert mail["X-Unsent"] == "1"
    assert mail["Content-Language"] == "en"
    assert not mail.defects
    draft = _mail(_letter())
    assert draft["To"] is None
    assert draft["From"] is None


def test_it_is_built_as_mail_programs_expect(mail):
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
        "text/html",
    ]
    files = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    assert files == {file.name: file.data for file in FILES}


def test_what_is_not_attached_is_not_announced():
    both, one = _mail(_letter()), _mail(_letter(), FILES[:1])
    for kind in ("plain", "html"):
        assert "A page is attached." in both.get_body((kind,)).get_content()
        assert "A page is attached." not in one.get_body((kind,)).get_content()
        assert "A PDF is attached." in one.get_body((kind,)).get_content()


def test_the_html_keeps_to_what_mail_programs_keep(mail):
    text = _html(mail)
    tree = markup.fromstring(text)
    assert len(text.encode()) < LONGEST_HTML_BYTES
    assert not tree.xpath("//style | //script | //link | //svg")
    assert "var(" not in text
    assert "flex" not in text
    assert all(cell.get("style") for cell in tree.xpath("//td | //th"))
    assert not re.search(r'(?:src|href)="(?!cid:)', text)
    assert tree.get("lang") == "en"


def test_every_chart_is_there_by_its_content_id_with_words(mail):
    (image,) = markup.fromstring(_html(mail)).xpath("//img")
    (part,) = [each for each in mail.walk() if each.get_content_type() == "image/png"]
    assert image.get("src") == f"cid:{part['Content-ID'][1:-1]}"
    assert image.get("alt") == "The alt Word"
    assert image.get("width") == "576"
    png = part.get_content()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 1200


def test_it_is_the_same_bytes_in_any_process_and_new_content_is_a_new_mail(mail):
    code = "import sys; sys.path.insert(0, sys.argv[1]); import test_mail as t; t.print_mail()"
    command = [sys.executable, "-c", code, str(Path(__file__).parent)]
    printed = [
        subprocess.run(command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    ]
    assert printed[0].stdout == printed[1].stdout != b""
    other = _mail(_letter(), FILES[:1], sender="team@example.com")
    assert other["Message-ID"] != mail["Message-ID"]


def print_mail() -> None:
    """Print a mail, for a process of its own."""
    sys.stdout.buffer.write(render_mail(_letter(), {"shares": SVG}, FILES))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text):
    mail = _mail(_letter(text))
    assert mail.keys() == _mail(_letter()).keys()
    tree = markup.fromstring(_html(mail))
    assert not tree.xpath("//script | //@onmouseover")
    assert len(tree.xpath("//table")) == len(
        markup.fromstring(_html(_mail(_letter()))).xpath("//table")
    )
    body = mail.get_body(("plain",)).get_content() + _html(mail)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e\u2066]", body)
    if "{{" in text:
        assert text in mail.get_body(("plain",)).get_content()


def test_no_header_can_be_smuggled_in():
    plain = _mail(_letter()).keys()
    for line_end in ("\r", "\x85", "\u2028", "\x0b"):
        assert _mail(_letter(subject=f"a{line_end}Bcc: x@y.example")).keys() == plain
    for line_end in ("\n", "\r\n"):
        with pytest.raises(ValueError, match="linefeed"):
            _mail(_letter(subject=f"a{line_end}Bcc: x@y.example"))


def test_the_plain_text_is_narrow_and_whole(mail):
    text = mail.get_body(("plain",)).get_content()
    assert max(map(len, text.splitlines())) <= 72
    assert text.count("Word") >= 15
    assert "Figure: The alt Word" in text


def test_no_line_is_longer_than_mail_allows():
    data = render_mail(_letter("W" * 3_000), {"shares": SVG}, FILES)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")
