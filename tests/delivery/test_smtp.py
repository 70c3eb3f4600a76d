"""A mail handed to a real server: taken, refused or unknown, each told apart."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from reportgen.delivery.smtp import DeliveryError, Server, UnknownOutcomeError, hand_over

MESSAGE = b"Subject: x\r\n\r\nwords\r\n.\r\nmore\r\n"
TO = ("a@example.com", "b@example.com")


def _hand(running, *, message=MESSAGE, to=TO, mail=None, password="", said=None):
    server = Server(mail=mail or running.mail, password=password)
    steps = said if said is not None else []
    return hand_over(message, to, server, about_to=lambda: steps.append("about to"))


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_arrives_whole_over_tls(start, security):
    running, steps = start(security), []
    assert _hand(running, said=steps) == {}
    assert running.inbox.messages == [("shop@example.com", list(TO), MESSAGE)]
    assert steps == ["about to"]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_login(start, security):
    running = start(security, auth=True)
    mail = replace(running.mail, user="shop")
    assert _hand(running, mail=mail, password="right") == {}
    with pytest.raises(DeliveryError, match="E82") as refused:
        _hand(running, mail=mail, password="wr0ng-secret")
    assert "wr0ng-secret" not in str(refused.value)
    assert "wr0ng-secret" not in repr(Server(mail=mail, password="wr0ng-secret"))
    assert len(running.inbox.messages) == 1


def _refused(code, running, **options):
    steps: list[str] = []
    with pytest.raises(DeliveryError, match=code) as error:
        _hand(running, said=steps, **options)
    assert running.inbox.messages == []
    return str(error.value), steps


@pytest.mark.usefixtures("trusted")
def test_a_login_that_the_server_does_not_offer(start):
    running = start()
    mail = replace(running.mail, user="shop")
    assert _refused("E82", running, mail=mail, password="x")[1] == []


@pytest.mark.usefixtures("trusted")
def test_nobody_listens(start):
    running = start()
    with socket.socket() as free:
        free.bind(("localhost", 0))
        mail = replace(running.mail, port=free.getsockname()[1])
        text, _ = _refused("E80", running, mail=mail)
    assert "refused" in text
    assert "E80" in _refused("E80", running, mail=replace(mail, host="no-such-host.invalid"))[0]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for(start, security):
    assert "certificate" in _refused("E81", start(security))[0].lower()


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_for_another_host(start, security):
    _refused("E81", start(security, name="mail.example.com"))


@pytest.mark.usefixtures("trusted")
def test_a_server_without_tls_gets_nothing(start):
    _refused("E81", start("none"))


@pytest.mark.usefixtures("trusted")
def test_a_mail_that_is_too_large_is_told_before_it_is_handed_over(start):
    text, steps = _refused("E83", start(data_size_limit=20_000), message=b"x" * 30_000)
    assert steps == []
    assert "attach_html" in text


@pytest.mark.usefixtures("trusted")
def test_a_server_that_finds_it_too_large_or_unwanted_at_the_end(start):
    running = start()
    running.inbox.answer = "552 too much"
    _refused("E83", running)
    running.inbox.answer = "554 looks like spam\x1b[31m"
    text, _ = _refused("E88", running)
    assert "looks like spam" in text
    assert "\x1b" not in text


@pytest.mark.usefixtures("trusted")
def test_some_recipients_and_all_of_them(start):
    running = start()
    running.inbox.refused = {"b@example.com": "550 no such person"}
    assert _hand(running) == {"b@example.com": "550 no such person"}
    assert running.inbox.messages[0][1] == ["a@example.com"]
    running.inbox.messages.clear()
    text, steps = _refused("E84", running, to=TO[1:])
    assert "550 no such person" in text
    assert steps == []


@pytest.mark.usefixtures("trusted")
def test_a_connection_that_breaks_after_the_mail_was_handed_over_is_unknown(start):
    running = start()
    running.inbox.breaks = True
    with pytest.raises(UnknownOutcomeError, match="E86"):
        _hand(running)
