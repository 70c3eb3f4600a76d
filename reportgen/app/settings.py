"""What a run is asked to do: a file's settings, then the command line's."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from reportgen.inputs.logo import read_logo
from reportgen.inputs.settings_file import read_settings
from reportgen.model.languages import Language
from reportgen.model.settings import QUICK, Settings
from reportgen.playbook.own import read_playbook


def settings_for(
    config: Path | None,
    playbook: Path | None = None,
    *,
    as_of_s: int | None,
    seed: int | None,
    quick: bool,
    languages: tuple[Language, ...] = (),
) -> Settings:
    """Return a file's settings, or the defaults, with what was asked for on the command line.

    Raises
    ------
    UsageError
        E60, E61, E62, E68 where a file cannot be used.
    """
    settings = _from_file(config) if config is not None else Settings()
    if playbook is not None:
        settings = dataclasses.replace(settings, playbook=read_playbook(playbook))
    if as_of_s is not None:
        settings = dataclasses.replace(settings, as_of_s=as_of_s)
    if seed is not None:
        settings = dataclasses.replace(settings, seed=seed)
    once = tuple(dict.fromkeys(languages or settings.languages))
    settings = dataclasses.replace(settings, languages=once)
    return dataclasses.replace(settings, quick=True, budget=QUICK) if quick else settings


def _from_file(config: Path) -> Settings:
    # The logo itself becomes part of the settings: a run is drawn again without the file.
    settings = read_settings(config)
    if not settings.brand.logo:
        return settings
    logo = read_logo(settings.brand.logo, config.parent)
    return dataclasses.replace(settings, brand=dataclasses.replace(settings.brand, logo=logo))
