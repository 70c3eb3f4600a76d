"""The composition root: plugs the parts together, one function per command."""

from reportgen.app.build import BuildRequest, build
from reportgen.app.demo import write_demo_export
from reportgen.app.runs import summary_of
from reportgen.app.settings import settings_for
from reportgen.inputs.settings_text import settings_as_toml

__all__ = [
    "BuildRequest",
    "build",
    "settings_as_toml",
    "settings_for",
    "summary_of",
    "write_demo_export",
]
