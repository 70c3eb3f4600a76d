"""``reportgen send``: everybody gets a run's mail once, and what happened is on record."""

from __future__ import annotations

import email
import email.policy
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.app.send import SendRequest, send_run
from reportgen.cli import cli
from reportgen.delivery.password import VARIABLE
from reportgen.delivery.smtp import DeliveryError, UnknownOutcomeError
from reportgen.errors import ReportgenError, UsageError
from reportgen.history.folder import new_run
from reportgen.history.sent import SENT, add_sent, read_sent
from reportgen.model.settings import Mail, Settings
from reportgen.progress import Reporter

MOMENT = datetime(2018, 9, 1, 8, 30, tzinfo=UTC)
DRAFT = (
    b"Subject: Customer segmentation\r\nDate: Thu, 30 Aug 2018 00:00:00 -0000\r\n"
    b"Message-ID: <0123abcd@reportgen.invalid>\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="=_0"\r\n\r\n'
    b"--=_0\r\nContent-Type: text/plain\r\n\r\nThe words.\r\n"
    b"--=_0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
    b'Content-Disposition: attachment; filename="dossier.en.pdf"\r\n\r\nJVBERg==\r\n'
    b"--=_0--\r\n"
)


def _run(out: Path, mail: Mail) -> Path:
    folder = out / "2018-08-30-0123abcd"
    folder.mkdir(parents=True, exist_ok=True)
    record = {
        "format": 1,
        "as_of": "2018-08-30T00:00:00",
        "draft": False,
        "synthetic": False,
        "version": "0",
        "summary": {},
        "languages": ["en"],
        "settings": asdict(replace(Settings(), mail=mail)),
    }
    (folder / "run.json").write_text(json.dumps(record))
    (folder / "mail.en.eml").write_bytes(DRAFT)
    return folder


@pytest.fixture
def running(start, trusted):
    return start()


@pytest.fixture
def run(running, tmp_path):
    return _run(tmp_path / "runs", running.mail)


def _send(run, *recipients, again=False, dry_run=False, config=None):
    request = SendRequest(
        run=run,
        recipients=recipients,
        lang="",
        config=config,
        again=again,
        dry_run=dry_run,
        moment=MOMENT,
    )
    return send_run(request, Reporter(label=str))


def _states(run):
    return [(each.recipient, each.state) for each in read_sent(run)]


def test_the_draft_becomes_a_mail(run, running):
    assert _send(run, "a@example.com", "b@example.com").sent == ("a@example.com", "b@example.com")
    ((sender, to, content),) = running.inbox.messages
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert (sender, to) == ("shop@example.com", ["a@example.com", "b@example.com"])
    assert mail["From"] == "shop@example.com"
    assert mail["To"] == "a@example.com, b@example.com"
    assert mail["Date"].datetime == MOMENT
    assert mail["X-Unsent"] is None
    assert mail["Message-ID"] == "<0123abcd@example.com>"
    assert mail.get_body().get_content().strip() == "The words."
    assert [each.get_content() for each in mail.iter_attachments()] == [b"%PDF"]
    assert (run / SENT).stat().st_mode & 0o777 == 0o600


def test_nobody_gets_it_twice_unless_asked_for(run, running):
    _send(run, "a@example.com")
    found = _send(run, "a@example.com", "b@example.com", "b@example.com")
    assert (found.sent, found.before) == (("b@example.com",), ("a@example.com",))
    assert _send(run, "a@example.com").sent == ()
    assert [to for _, to, _ in running.inbox.messages] == [["a@example.com"], ["b@example.com"]]
    assert _send(run, "a@example.com", again=True).sent == ("a@example.com",)
    ids = [email.message_from_bytes(m)["Message-ID"] for _, _, m in running.inbox.messages]
    assert len(set(ids)) == 3


def test_a_dry_run_touches_nothing(run, running):
    found = _send(run, "a@example.com", dry_run=True)
    assert (found.sent, found.attachments) == (("a@example.com",), ("dossier.en.pdf",))
    assert running.inbox.messages == []
    assert not (run / SENT).exists()


def test_refused_recipients_are_told_and_can_be_tried_again(run, running):
    running.inbox.refused = {"b@example.com": "550 no such person"}
    with pytest.raises(
        DeliveryError, match=r"(?s)E84.*took the mail for a@example.com.*550 no such"
    ):
        _send(run, "a@example.com", "b@example.com")
    assert _states(run) == [("a@example.com", "sent")]
    running.inbox.refused = {}
    assert _send(run, "a@example.com", "b@example.com").sent == ("b@example.com",)


def test_what_was_refused_was_not_sent(run, running):
    running.inbox.answer = "554 no"
    with pytest.raises(DeliveryError, match="E88"):
        _send(run, "a@example.com")
    assert _states(run) == []
    running.inbox.answer = "250 yes"
    assert _send(run, "a@example.com").sent == ("a@example.com",)


def test_what_may_have_arrived_is_not_sent_again_by_itself(run, running):
    running.inbox.breaks = True
    with pytest.raises(UnknownOutcomeError):
        _send(run, "a@example.com")
    assert _states(run) == [("a@example.com", "handed over")]
    running.inbox.breaks = False
    with pytest.raises(DeliveryError, match="E86"):
        _send(run, "a@example.com", "b@example.com")
    assert len(running.inbox.messages) == 1
    _send(run, "a@example.com", again=True)
    assert _send(run, "a@example.com").before == ("a@example.com",)


def test_a_full_disk_sends_nothing(run, running, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reportgen.history.replaced.tempfile.NamedTemporaryFile", full)
    with pytest.raises(ReportgenError, match="E50"):
        _send(run, "a@example.com")
    assert running.inbox.messages == []


def test_a_damaged_record_sends_nothing(run, running):
    (run / SENT).write_text("[{")
    with pytest.raises(ReportgenError, match="E87"):
        _send(run, "a@example.com")
    assert running.inbox.messages == []


def test_the_same_run_built_again_keeps_the_record(run):
    add_sent(run, read_sent(run))
    _send(run, "a@example.com")
    before = (run / SENT).read_bytes()
    with new_run(run.parent) as (folder, names):
        (folder / "run.json").write_text("{}")
        names.append(run.name)
    assert (run / SENT).read_bytes() == before
    assert (run / SENT).stat().st_mode & 0o777 == 0o600


def test_settings_that_lack_something_are_named(tmp_path, start):
    run = _run(tmp_path / "runs", Mail())
    with pytest.raises(UsageError, match=r"host, sender, recipients \(or --to\)"):
        _send(run)
    config = tmp_path / "settings.toml"
    config.write_text('[mail]\nhost = "localhost"\nrecipients = ["a@example.com"]\n')
    with pytest.raises(UsageError, match="lack: sender"):
        _send(run, config=config)
    (run / "mail.en.eml").unlink()
    config.write_text(
        '[mail]\nhost = "h"\nsender = "s@x.example"\nrecipients = ["a@example.com"]\n'
    )
    with pytest.raises(UsageError, match=r"mail\.en\.eml cannot be read"):
        _send(run, config=config)


@pytest.mark.parametrize(
    "address", ["a@example.com\nBcc: b@example.com", "A <a@example.com>", "a@x, b@y", "", "@", "a@"]
)
def test_only_plain_addresses_are_taken(run, running, address):
    found = CliRunner().invoke(cli, ["send", str(run), "--to", address])
    assert found.exit_code == 2
    assert "plain mail address" in found.output
    config = run.parent / "settings.toml"
    config.write_text(f"[mail]\nrecipients = [{json.dumps(address)}]\n")
    with pytest.raises(UsageError, match="E61"):
        _send(run, config=config)
    assert running.inbox.messages == []


def _command(run, *options, **environment):
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "reportgen", "send", str(run), *options],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_the_command_and_that_no_secret_stands_anywhere(tmp_path, start, trusted):
    running = start(auth=True)
    run = _run(tmp_path / "runs", replace(running.mail, user="shop"))
    to = ("--to", "a@example.com")
    missing = _command(run, *to)
    assert (missing.returncode, "E82" in missing.stderr) == (2, True)
    wrong = _command(run, *to, **{VARIABLE: "wr0ng-secret"})
    assert (wrong.returncode, "E82" in wrong.stderr) == (1, True)
    right = _command(run, *to, **{VARIABLE: "right"})
    assert (right.returncode, right.stdout) == (0, "sent: a@example.com\n")
    again = _command(run, *to, **{VARIABLE: "right"})
    assert (again.returncode, len(running.inbox.messages)) == (0, 1)
    assert again.stdout.startswith("has it already")
    told = "".join(each.stdout + each.stderr for each in (missing, wrong, right, again))
    written = "".join(path.read_text() for path in run.iterdir())
    assert "wr0ng-secret" not in told + written
    assert "Traceback" not in told
