"""Put on the path of a process, and of all that it starts, this shuts the network.

Python imports a module of this name at every start. A try to connect or to look a name up is noted
in the file that ``OFFLINE_NOTES`` names, and refused; sockets within the machine's own file system
are let be.
"""

from __future__ import annotations

import os
import sys

_WATCHED = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def _shut(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _WATCHED:
        return
    address = arguments[-1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
    if event in {"socket.connect", "socket.sendto"} and isinstance(address, str | bytes):
        return
    notes = os.open(os.environ["OFFLINE_NOTES"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(notes, f"{event} {address!r}\n".encode())
    os.close(notes)
    message = f"the network is shut: {event} {address!r}"
    raise PermissionError(message)


sys.addaudithook(_shut)
