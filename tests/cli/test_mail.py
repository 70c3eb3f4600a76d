"""A run holds its mail: whole, for its owner alone, the same after it was drawn again."""

from __future__ import annotations

import email
import email.policy
import json
import shutil
from pathlib import Path

import pytest


@pytest.fixture
def copy(finished_run: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name))


def _mail(run: Path):
    data = (run / "mail.en.eml").read_bytes()
    return email.message_from_bytes(data, policy=email.policy.default)


def test_the_mail_carries_the_dossier_and_no_customer(finished_run):
    mail = _mail(finished_run)
    files = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    assert files == {
        name: (finished_run / name).read_bytes() for name in ("dossier.en.pdf", "dossier.en.html")
    }
    assert len(mail.get_body(("html",)).get_content().encode()) < 80_000
    assert (finished_run / "mail.en.eml").stat().st_mode & 0o777 == 0o600
    lines = (finished_run / "segments.csv").read_text().splitlines()[1:]
    words = mail.get_body(("html",)).get_content() + mail.get_body(("plain",)).get_content()
    assert not any(line.split(",")[0] in words for line in lines)


def test_drawing_again_gives_the_same_mail_and_clears_what_was_not_drawn(call, copy):
    before = (copy / "mail.en.eml").read_bytes()
    record = json.loads((copy / "run.json").read_text())
    (copy / "run.json").write_text(json.dumps(record | {"not_drawn": ["E70: no Pango"]}))
    assert call("render", copy, "--format", "pdf").status == 0
    assert (copy / "mail.en.eml").read_bytes() == before
    assert (copy / "mail.en.eml").stat().st_mode & 0o777 == 0o600
    assert json.loads((copy / "run.json").read_text()) == record


def test_the_settings_leave_the_page_out_and_name_the_recipients(call, copy):
    record = json.loads((copy / "run.json").read_text())
    record["settings"]["mail"] |= {
        "attach_html": False,
        "recipients": ["team@example.com"],
        "sender": "shop@example.com",
    }
    (copy / "run.json").write_text(json.dumps(record))
    assert call("render", copy, "--format", "html").status == 0
    mail = _mail(copy)
    assert [part.get_filename() for part in mail.iter_attachments()] == ["dossier.en.pdf"]
    assert (mail["To"], mail["From"]) == ("team@example.com", "shop@example.com")
