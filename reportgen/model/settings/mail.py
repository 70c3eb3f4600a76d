"""How a dossier is mailed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Interval, Predicate

#: One address without a name; no space, quotation mark or line end, so that no header can be
#: smuggled in.
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}")
_HOST = re.compile(r"[A-Za-z0-9.:_-]{0,253}")
_LINE = re.compile(r"[^\x00-\x1f\x7f]*")


def is_address(text: str) -> bool:
    """Return whether a text is one mail address.

    >>> is_address("team@example.com"), is_address("a@b.c>, x@y.z")
    (True, False)
    """
    return _ADDRESS.fullmatch(text) is not None


def is_address_or_empty(text: str) -> bool:
    """Return whether a text is one mail address, or nothing."""
    return not text or is_address(text)


def is_host(text: str) -> bool:
    """Return whether a text can be the name or number of a host, or nothing."""
    return _HOST.fullmatch(text) is not None


def is_one_line(text: str) -> bool:
    """Return whether a text has no control characters."""
    return _LINE.fullmatch(text) is not None


#: A mail address.
Address = Annotated[str, Predicate(is_address)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Who gets the dossier, and through which server ``reportgen send`` hands it over.

    There is no password here: it comes from the environment or from the system's keyring.

    Parameters
    ----------
    recipients : tuple of str
        Addresses that the draft is made out to, and that ``send`` mails where ``--to`` names none.
    sender : str
        Address the mail is from; a draft may do without, sending may not.
    host : str
        The mail server, as your provider names it for outgoing mail (SMTP).
    port : int
        587 goes with ``starttls``, 465 with ``tls``: the usual ports of submission (RFC 8314).
    security : str
        ``starttls`` or ``tls``. There is no third choice: nothing is sent in the clear.
    user : str
        Name to log in with; empty where the server wants no login.
    attach_html : bool
        Whether the HTML is attached beside the PDF. Some mail gateways hold mails with HTML
        attachments back: then leave it out.
    """

    recipients: tuple[Address, ...] = ()
    sender: Annotated[str, Predicate(is_address_or_empty)] = ""
    host: Annotated[str, Predicate(is_host)] = ""
    port: Annotated[int, Interval(ge=1, le=65_535)] = 587
    security: Literal["starttls", "tls"] = "starttls"
    user: Annotated[str, Predicate(is_one_line)] = ""
    attach_html: bool = True
