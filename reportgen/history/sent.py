"""Who got a run's mail: a record in the run's folder, so that nothing is sent twice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from reportgen.errors import ReportgenError
from reportgen.history.replaced import replaced_file

SENT = "sent.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One mail to one recipient.

    ``state`` is ``handed over`` from just before the server gets it, and ``sent`` once the server
    has said that it took it: where the first is found, nobody knows whether it arrived.
    """

    recipient: str
    lang: str
    message_id: str
    state: Literal["handed over", "sent"]
    moment: str


_ADAPTER = TypeAdapter(tuple[Sending, ...])


def read_sent(run: Path) -> tuple[Sending, ...]:
    """Return what was sent of a run, in its order.

    Raises
    ------
    ReportgenError
        E87 where the record is there and cannot be read: then nothing is sent on a guess.
    """
    path = run / SENT
    try:
        return _ADAPTER.validate_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError):
        raise ReportgenError(
            "E87",
            found=f"{path}, the record of what was sent, cannot be read",
            expected="the file as `reportgen send` wrote it",
            remedy="restore it, or remove it if you are sure that nobody gets a mail twice",
        ) from None


def add_sent(run: Path, sendings: Iterable[Sending]) -> None:
    """Add to the record; it is replaced whole, readable by its owner only."""
    _write(run, (*read_sent(run), *sendings))


def settle(run: Path, message_id: str, *, sent: Iterable[str]) -> None:
    """Say which recipients' mail the server took; the others of that message are struck.

    Parameters
    ----------
    message_id : str
    sent : iterable of str
        Recipients.
    """
    took, before, settled = set(sent), read_sent(run), []
    for each in before:
        if each.message_id != message_id or each.state == "sent":
            settled.append(each)
        elif each.recipient in took:
            settled.append(replace(each, state="sent"))
    if tuple(settled) != before:
        _write(run, settled)


def _write(run: Path, sendings: Iterable[Sending]) -> None:
    text = json.dumps([asdict(each) for each in sendings], indent=1, ensure_ascii=False) + "\n"
    with replaced_file(run / SENT) as beside:
        beside.write_text(text, encoding="utf-8")
