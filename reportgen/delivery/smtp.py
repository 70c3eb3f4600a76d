"""A message handed to a mail server, over TLS only.

Whether a message was taken is told from whether it was not, and both from the case in which the
connection broke after everything was said: then nobody here knows.
"""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reportgen.errors import ReportgenError
from reportgen.model.settings import Mail

SECONDS = 30  # to wait for each answer of the server
_ACCEPTED = frozenset({250, 251})
_TOO_LARGE = frozenset({523, 552})


class DeliveryError(ReportgenError):
    """The mail was not sent (exit status 1)."""


class UnknownOutcomeError(DeliveryError):
    """The connection broke after the mail was handed over: it may or may not arrive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where to hand mail in; without a user no login is made."""

    mail: Mail
    password: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        """Return host and port."""
        return f"{self.mail.host}:{self.mail.port}"


def hand_over(
    message: bytes, recipients: Sequence[str], server: Server, *, about_to: Callable[[], None]
) -> dict[str, str]:
    """Hand a message over, and return the recipients that the server refused, with its words.

    Parameters
    ----------
    message : bytes
    recipients : sequence of str
    server : Server
        ``server.mail.sender`` is the envelope's sender.
    about_to : callable
        Called when the server has accepted a recipient, just before the message is handed over.

    Raises
    ------
    DeliveryError
        E80 where the server cannot be reached, E81 where it cannot be spoken to safely, E82 where
        it refuses the login, E83 where the message is too large for it, E84 where it refuses every
        recipient, E88 where it refuses the message or the sender. Nothing was sent.
    UnknownOutcomeError
        E86 where the connection broke after the message was handed over.
    """
    with _connection(server) as smtp:
        _log_in(smtp, server)
        _check_size(smtp, len(message), server)
        refused = _envelope(smtp, len(message), recipients, server)
        about_to()
        _give(smtp, message, server)
        with contextlib.suppress(OSError, smtplib.SMTPException):
            smtp.quit()
    return refused


@contextlib.contextmanager
def _connection(server: Server) -> Iterator[smtplib.SMTP]:
    context = ssl.create_default_context()
    try:
        smtp = _opened(server, context)
    except (ssl.SSLError, smtplib.SMTPNotSupportedError) as problem:
        raise _unsafe(server, problem) from None
    except (OSError, smtplib.SMTPException) as problem:
        raise _unreachable(server, problem) from None
    try:
        yield smtp
    except (OSError, smtplib.SMTPException) as problem:
        raise _unreachable(server, problem) from None
    finally:
        smtp.close()


def _opened(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    # The name the server is greeted with: this machine's own is nobody's business.
    own = server.mail.sender.rpartition("@")[2]
    host, port = server.mail.host, server.mail.port
    if server.mail.security == "tls":
        safe = smtplib.SMTP_SSL(host, port, own, timeout=SECONDS, context=context)
        safe.ehlo()
        return safe
    smtp = smtplib.SMTP(host, port, own, timeout=SECONDS)
    try:
        smtp.starttls(context=context)
        smtp.ehlo()
    except BaseException:
        smtp.close()
        raise
    return smtp


def _log_in(smtp: smtplib.SMTP, server: Server) -> None:
    if not server.mail.user:
        return
    try:
        smtp.login(server.mail.user, server.password)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as problem:
        raise DeliveryError(
            "E82",
            found=f"{server.name} refused the login of {server.mail.user}: {_words(problem)}",
            expected="a user and a password that the server accepts",
            remedy="check `user` under [mail] and the password; some providers want a password "
            "made for this program",
        ) from None


def _check_size(smtp: smtplib.SMTP, n_bytes: int, server: Server) -> None:
    limit = smtp.esmtp_features.get("size", "")
    if limit.isdigit() and 0 < int(limit) < n_bytes:
        raise _too_large(n_bytes, server, f"it takes {_megabytes(int(limit))}")


def _envelope(
    smtp: smtplib.SMTP, n_bytes: int, recipients: Sequence[str], server: Server
) -> dict[str, str]:
    options = [f"size={n_bytes}"] if smtp.has_extn("size") else []
    code, said = smtp.mail(server.mail.sender, options)
    if code in _TOO_LARGE:
        raise _too_large(n_bytes, server, _text(code, said))
    if code not in _ACCEPTED:
        raise _refused_message(server, _text(code, said))
    answers = {each: smtp.rcpt(each) for each in recipients}
    refused = {
        each: _text(code, said) for each, (code, said) in answers.items() if code not in _ACCEPTED
    }
    if len(refused) == len(answers):
        raise DeliveryError(
            "E84",
            found=f"{server.name} refused every recipient:",
            expected="addresses that the server sends to",
            remedy="check the addresses; a server may send to others only after a login",
            rows=[f"{each}: {why}" for each, why in refused.items()],
        )
    return refused


def _give(smtp: smtplib.SMTP, message: bytes, server: Server) -> None:
    try:
        code, said = smtp.data(message)
    except smtplib.SMTPDataError as problem:
        code, said = problem.smtp_code, _encoded(problem.smtp_error)
    except (OSError, smtplib.SMTPException) as problem:
        raise UnknownOutcomeError(
            "E86",
            found=f"the connection to {server.name} broke while the mail was handed over: "
            f"{_words(problem)}",
            expected="the server's word that it has taken the mail",
            remedy="ask a recipient whether it arrived; `--again` sends it once more",
        ) from None
    if code in _TOO_LARGE:
        raise _too_large(len(message), server, _text(code, said))
    if code not in _ACCEPTED:
        raise _refused_message(server, _text(code, said))


def _unreachable(server: Server, problem: Exception) -> DeliveryError:
    return DeliveryError(
        "E80",
        found=f"the mail server {server.name} cannot be reached: {_words(problem)}",
        expected="a server for outgoing mail that answers",
        remedy="check `host` and `port` under [mail], and this machine's network; nothing was sent",
    )


def _unsafe(server: Server, problem: Exception) -> DeliveryError:
    return DeliveryError(
        "E81",
        found=f"{server.name} cannot be spoken to safely: {_words(problem)}",
        expected=f"a server that offers {server.mail.security} with a certificate for its name",
        remedy="check `host`, `port` (587 with starttls, 465 with tls) and `security` under "
        "[mail]; a company's own certificate goes into the file that SSL_CERT_FILE names",
    )


def _too_large(n_bytes: int, server: Server, why: str) -> DeliveryError:
    return DeliveryError(
        "E83",
        found=f"the mail of {_megabytes(n_bytes)} is too large for {server.name}: {why}",
        expected="a mail that the server takes",
        remedy="leave the HTML out (`attach_html = false` under [mail]) and draw the run again, "
        "or pass the files on by another way",
    )


def _refused_message(server: Server, why: str) -> DeliveryError:
    return DeliveryError(
        "E88",
        found=f"{server.name} refused the mail from {server.mail.sender}: {why}",
        expected="a sender and a mail that the server accepts",
        remedy="check `sender` and `user` under [mail]; nothing was sent",
    )


def _megabytes(n_bytes: int) -> str:
    return f"{n_bytes / 1e6:.1f} MB"


def _words(problem: Exception) -> str:
    if isinstance(problem, smtplib.SMTPResponseException):
        return _text(problem.smtp_code, _encoded(problem.smtp_error))
    if isinstance(problem, ssl.SSLError):
        return problem.reason or str(problem)
    return getattr(problem, "strerror", None) or str(problem) or type(problem).__name__


def _encoded(said: bytes | str) -> bytes:
    return said.encode() if isinstance(said, str) else said


def _text(code: int, said: bytes) -> str:
    """Return a server's answer on one line, without anything that a terminal would obey."""
    words = " ".join(said.decode("ascii", "replace").split())
    return f"{code} {''.join(char for char in words if char.isprintable())[:300]}"
