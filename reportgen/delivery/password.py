"""The password of the mail server: from the environment or the system's keyring, nowhere else."""

from __future__ import annotations

import importlib
import os
from types import ModuleType

from reportgen.errors import UsageError
from reportgen.model.settings import Mail

VARIABLE = "REPORTGEN_SMTP_PASSWORD"
SERVICE = "reportgen"


def password_for(mail: Mail) -> str:
    """Return the password of the mail server's user; empty where there is no user.

    Raises
    ------
    UsageError
        E82 where there is a user and no password.
    """
    if not mail.user:
        return ""
    found = os.environ.get(VARIABLE) or _from_keyring(f"{mail.user}@{mail.host}")
    if found:
        return found
    raise UsageError(
        "E82",
        found=f"there is no password for {mail.user} at {mail.host}",
        expected=f"it in the environment variable {VARIABLE}, or in the system's keyring",
        remedy="set the variable for this command alone, or run `keyring set "
        f"{SERVICE} {mail.user}@{mail.host}` (pip install 'reportgen[keyring]')",
    )


def _from_keyring(name: str) -> str | None:
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        password: str | None = keyring.get_password(SERVICE, name)
    except keyring.errors.KeyringError:
        return None
    return password


def _keyring() -> ModuleType | None:
    try:
        importlib.import_module("keyring.errors")
        return importlib.import_module("keyring")
    except ImportError:
        return None
