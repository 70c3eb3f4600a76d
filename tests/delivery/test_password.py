"""The password comes from the environment or the keyring, and stands nowhere else."""

from __future__ import annotations

import sys
from dataclasses import fields
from types import ModuleType

import pytest

from reportgen.delivery.password import SERVICE, VARIABLE, password_for
from reportgen.errors import UsageError
from reportgen.model.settings import Mail

MAIL = Mail(host="mail.example.com", user="shop")


@pytest.fixture
def keyring(monkeypatch):
    module, errors = ModuleType("keyring"), ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})
    module.errors = errors
    monkeypatch.setitem(sys.modules, "keyring", module)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    monkeypatch.delenv(VARIABLE, raising=False)
    module.known = {(SERVICE, "shop@mail.example.com"): "from the keyring"}
    module.get_password = lambda service, name: module.known.get((service, name))
    return module


def test_the_environment_comes_first(keyring, monkeypatch):
    assert password_for(MAIL) == "from the keyring"
    monkeypatch.setenv(VARIABLE, "from the environment")
    assert password_for(MAIL) == "from the environment"
    assert password_for(Mail(host="mail.example.com")) == ""


def test_without_a_password_the_two_places_are_named(keyring, monkeypatch):
    keyring.known.clear()
    with pytest.raises(UsageError, match=VARIABLE):
        password_for(MAIL)

    def locked(service, name):
        raise keyring.errors.KeyringError

    keyring.get_password = locked
    with pytest.raises(UsageError, match="keyring set reportgen"):
        password_for(MAIL)
    monkeypatch.setitem(sys.modules, "keyring.errors", None)
    with pytest.raises(UsageError, match="E82"):
        password_for(MAIL)


def test_no_setting_holds_a_password():
    assert not [field.name for field in fields(Mail) if "pass" in field.name]
