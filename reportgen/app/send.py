"""``reportgen send``: the mail of a finished run, handed to a mail server once."""

from __future__ import annotations

import email
from dataclasses import dataclass, replace
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from reportgen.app.letters import letter_name
from reportgen.delivery.password import password_for
from reportgen.delivery.smtp import DeliveryError, Server, UnknownOutcomeError, hand_over
from reportgen.errors import UsageError
from reportgen.history.lock import only_one
from reportgen.history.runs import Run, read_run, settings_of
from reportgen.history.sent import Sending, add_sent, read_sent, settle
from reportgen.inputs.settings_file import read_settings
from reportgen.model.settings import Mail
from reportgen.progress import Reporter


@dataclass(frozen=True, slots=True, kw_only=True)
class SendRequest:
    """What ``reportgen send`` was asked for.

    ``recipients`` and ``lang`` are empty where the settings and the run decide; ``moment`` is when
    it is sent.
    """

    run: Path
    recipients: tuple[str, ...]
    lang: str
    config: Path | None
    again: bool
    dry_run: bool
    moment: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSummary:
    """What came of it, recipient by recipient; ``before`` are those who had it already."""

    sent: tuple[str, ...]
    before: tuple[str, ...]
    subject: str
    attachments: tuple[str, ...]
    n_bytes: int
    server: str


def send_run(request: SendRequest, reporter: Reporter) -> SendSummary:
    """Send the mail of a run to whoever has not got it yet.

    Raises
    ------
    ReportgenError
        E52, E53, E61 where run or settings cannot be read; E80 to E88 where it cannot be sent, or
        where it is not known whether it was. What happened is in the run's record all the same.
    """
    run = read_run(request.run)
    lang = request.lang or str(run.record["languages"][0])
    mail = read_settings(request.config).mail if request.config else settings_of(run).mail
    recipients = tuple(dict.fromkeys(request.recipients or mail.recipients))
    _require(mail, recipients)
    message = _draft(run, lang)
    with only_one(run.folder.parent, reporter.say):
        earlier = [each for each in read_sent(run.folder) if each.lang == lang]
        due = _due(recipients, earlier, again=request.again)
        message = _addressed(message, mail, due, request.moment, n_earlier=len(earlier))
        data = message.as_bytes()
        summary = SendSummary(
            sent=due,
            before=tuple(each for each in recipients if each not in due),
            subject=str(message["Subject"]),
            attachments=tuple(str(part.get_filename()) for part in message.iter_attachments()),
            n_bytes=len(data),
            server=f"{mail.host}:{mail.port}",
        )
        if not due or request.dry_run:
            return summary
        server = Server(mail=mail, password=password_for(mail))
        sendings = tuple(
            Sending(
                recipient=each,
                lang=lang,
                message_id=str(message["Message-ID"]),
                state="handed over",
                moment=request.moment.isoformat(timespec="seconds"),
            )
            for each in due
        )
        refused = _sent(run.folder, sendings, data, server)
    taken = tuple(each for each in due if each not in refused)
    if refused:
        raise _some_refused(refused, taken, server)
    return replace(summary, sent=taken)


def _require(mail: Mail, recipients: tuple[str, ...]) -> None:
    missing = [
        name
        for name, value in (
            ("host", mail.host),
            ("sender", mail.sender),
            ("recipients (or --to)", recipients),
        )
        if not value
    ]
    if missing:
        raise UsageError(
            "E85",
            found=f"the settings of the mail lack: {', '.join(missing)}",
            expected="them under [mail], in the settings of the build or in --config",
            remedy="`reportgen build --print-config` shows them with their meaning",
        )


def _draft(run: Run, lang: str) -> EmailMessage:
    path = run.folder / letter_name(lang)
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise UsageError(
            "E85",
            found=f"{path} cannot be read: {problem.strerror}",
            expected="the mail that a build or `reportgen render` wrote",
            remedy=f"name one of the run's languages ({', '.join(run.record['languages'])}), or "
            "draw the run again",
        ) from None
    return email.message_from_bytes(data, _class=EmailMessage, policy=SMTP)


def _due(recipients: tuple[str, ...], earlier: list[Sending], *, again: bool) -> tuple[str, ...]:
    if again:
        return recipients
    unknown = {each.recipient for each in earlier if each.state != "sent"} - {
        each.recipient for each in earlier if each.state == "sent"
    }
    doubtful = [each for each in recipients if each in unknown]
    if doubtful:
        raise DeliveryError(
            "E86",
            found=f"an earlier sending to {', '.join(doubtful)} broke off: it may have arrived",
            expected="nothing to be sent twice",
            remedy="ask them whether it arrived; `--again` sends it once more",
        )
    had = {each.recipient for each in earlier}
    return tuple(each for each in recipients if each not in had)


def _addressed(
    message: EmailMessage,
    mail: Mail,
    recipients: tuple[str, ...],
    moment: datetime,
    *,
    n_earlier: int,
) -> EmailMessage:
    """Return the draft as a mail: from whom, to whom, when."""
    identifier = str(message["Message-ID"]).strip("<>").partition("@")[0]
    # A server may drop a second mail with an id that it has seen.
    turn = f".{n_earlier}" if n_earlier else ""
    for name in ("X-Unsent", "From", "To", "Date", "Message-ID"):
        del message[name]
    message["From"] = Address(addr_spec=mail.sender)
    message["To"] = tuple(Address(addr_spec=each) for each in recipients)
    message["Date"] = moment
    message["Message-ID"] = f"<{identifier}{turn}@{mail.sender.rpartition('@')[2]}>"
    return message


def _sent(
    folder: Path, sendings: tuple[Sending, ...], data: bytes, server: Server
) -> dict[str, str]:
    """Hand the mail over; the record is written before, and again once it is known."""
    recipients = [each.recipient for each in sendings]
    identifier = sendings[0].message_id
    try:
        refused = hand_over(data, recipients, server, about_to=lambda: add_sent(folder, sendings))
    except UnknownOutcomeError:
        raise
    except DeliveryError:
        settle(folder, identifier, sent=())
        raise
    settle(folder, identifier, sent=[each for each in recipients if each not in refused])
    return refused


def _some_refused(refused: dict[str, str], taken: tuple[str, ...], server: Server) -> DeliveryError:
    return DeliveryError(
        "E84",
        found=f"{server.name} took the mail for {', '.join(taken)} and refused it for:",
        expected="addresses that the server sends to",
        remedy="check these addresses and send again: only who has not got it is sent to",
        rows=[f"{each}: {why}" for each, why in refused.items()],
    )
