"""Real mail servers on loopback, with certificates made for the test."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from reportgen.model.settings import Mail


@dataclass
class Inbox:
    """What a server got, and how it answers."""

    messages: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    answer: str = "250 taken"
    breaks: bool = False

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.answer.startswith("250"):
            self.messages.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        if self.breaks:
            server.transport.close()
        return self.answer


@dataclass(frozen=True)
class Running:
    """A server that runs, and the settings that lead to it."""

    inbox: Inbox
    mail: Mail


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the tests' own authority, as a company's own is trusted."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))


def _login(server, session, envelope, mechanism, data) -> AuthResult:
    right = (data.login, data.password) == (b"shop", b"right")
    return AuthResult(success=right, handled=False)


@pytest.fixture
def start(authority) -> Iterator[Callable[..., Running]]:
    """Start a server: ``tls`` or ``starttls``, or ``none`` for one without either."""
    running = []

    def begin(security: str = "starttls", *, name: str = "localhost", **options) -> Running:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(context)
        inbox = Inbox()
        if security == "starttls":
            options |= {"tls_context": context, "require_starttls": True}
        if security == "tls":
            options |= {"ssl_context": context}
        if options.pop("auth", False):
            over_start = security == "starttls"
            options |= {"authenticator": _login}
            options |= {"auth_required": over_start, "auth_require_tls": over_start}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(inbox, hostname="127.0.0.1", port=port, **options)
        controller.start()
        running.append(controller)
        mail = Mail(
            host="localhost",
            port=port,
            security="tls" if security == "tls" else "starttls",
            sender="shop@example.com",
        )
        return Running(inbox, mail)

    yield begin
    for controller in running:
        controller.stop()
